// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.BusinessCalendar;

/**
 * What one household pays in one month, as the networks report it. Payments fall on the days after the business date of
 * the month before, up to the month's own; each carries the reference of the bill that it is about.
 */
final class Payer {

    /** Lines that one household can have in one month; serial numbers leave room for them. */
    private static final int LINES_MAX = 4;

    private static final int MONTHS_MAX = 100;
    private static final long UNKNOWN_ACCOUNTS = 900_000_000L;
    private static final long THOUSAND_PESOS = 100_000;
    private static final long HUNDRED_PESOS = 10_000;
    private static final int SETTLING_DAYS = 4;

    private final Household household;
    private final Month month;
    private final FundRules rules;
    private final SplitMix random;
    private final List<NetworkLine> lines = new ArrayList<>();

    Payer(Household household, Month month, FundRules rules, SplitMix random) {
        this.household = household;
        this.month = month;
        this.rules = rules;
        this.random = random;
    }

    /** The lines that the behaviour gives; none where nothing is paid. */
    List<NetworkLine> lines(Behaviour behaviour) {
        PrintedBill bill = lastBill();
        switch (behaviour) {
            case OWES_NOTHING, IN_CREDIT, PAYS_NOT -> {}
            case PAYS_IN_FULL -> pay(household.habit(), payDay(), bill.totalMinor(), bill);
            case PAYS_IN_PART -> pay(household.habit(), payDay(), part(bill.totalMinor()), bill);
            case PAYS_TWICE -> payTwice(bill);
            case PAYS_LATE -> payOldest();
            case PAYS_UNKNOWN_REFERENCE -> payUnknown(bill);
            case IS_REVERSED -> debitAndReverse(bill);
            case PAYS_TOO_MUCH -> pay(household.habit(), payDay(), tooMuch(bill.totalMinor()), bill);
            case IS_REJECTED -> {
                NetworkKind network = random.chance(7_500) ? NetworkKind.VISA : NetworkKind.SIRO;
                add(network, record(NetworkRecord.Kind.REJECT, payDay(), bill.totalMinor(), bill));
            }
        }
        if (behaviour == Behaviour.PAYS_NOT && random.chance(500)) {
            add(NetworkKind.SIRO, record(NetworkRecord.Kind.NOTICE, payDay(), 0, bill));
        }
        return lines;
    }

    /** The bill of the month before: all that is owed when its payments begin. */
    private PrintedBill lastBill() {
        return bill(month.period().previous(), household.books().owedMinor());
    }

    private void payTwice(PrintedBill bill) {
        LocalDate day = payDay();
        boolean sameCounter = random.chance(3_000);
        pay(household.habit(), day, bill.totalMinor(), bill);
        pay(
                sameCounter ? household.habit() : NetworkKind.RAPIPAGO,
                sameCounter ? day : payDay(),
                bill.totalMinor(),
                bill);
    }

    private void payOldest() {
        Books.OldestItem oldest = household.books().oldest();
        PrintedBill bill = bill(oldest.period(), oldest.outstandingMinor());
        pay(household.habit(), payDay(), bill.totalMinor(), bill);
    }

    // Half the unknown references are well made but name nobody; half have a wrong check digit.
    private void payUnknown(PrintedBill bill) {
        boolean wellMade = random.chance(5_000);
        String known = Digits.reference(household.account(), bill.period());
        int check = known.charAt(known.length() - 1) - '0';
        String reference = wellMade
                ? Digits.reference(UNKNOWN_ACCOUNTS + household.index(), bill.period())
                : known.substring(0, known.length() - 1) + (check + 1) % 10;
        String barcode = Digits.barcode(rules.fund().billEntity(), reference, bill);
        NetworkRecord line = record(NetworkRecord.Kind.PAYMENT, payDay(), bill.totalMinor(), bill);
        add(household.habit(), line.under(reference, barcode));
    }

    private void debitAndReverse(PrintedBill bill) {
        LocalDate day = month.windowDay(random.between(1, month.windowDays() - SETTLING_DAYS));
        add(NetworkKind.SIRO, record(NetworkRecord.Kind.DEBIT, day, bill.totalMinor(), bill));
        LocalDate reversedOn = day.plusDays(random.between(2, SETTLING_DAYS));
        add(NetworkKind.SIRO, record(NetworkRecord.Kind.REVERSAL, reversedOn, bill.totalMinor(), bill));
    }

    private void pay(NetworkKind network, LocalDate day, long minor, PrintedBill bill) {
        add(network, record(NetworkRecord.Kind.PAYMENT, day, minor, bill));
    }

    private void add(NetworkKind network, NetworkRecord record) {
        lines.add(new NetworkLine(network, record));
    }

    private NetworkRecord record(NetworkRecord.Kind kind, LocalDate day, long minor, PrintedBill bill) {
        String reference = Digits.reference(household.account(), bill.period());
        String barcode = Digits.barcode(rules.fund().billEntity(), reference, bill);
        long serial = ((long) household.index() * MONTHS_MAX + month.index()) * LINES_MAX + lines.size();
        return new NetworkRecord(kind, day, minor, reference, barcode, bill, household.account(), serial);
    }

    private PrintedBill bill(BillingPeriod period, long totalMinor) {
        BusinessCalendar calendar = rules.fund().calendar();
        return new PrintedBill(period, totalMinor, calendar.firstDueDate(period), calendar.lastDueDate(period));
    }

    // Six in ten pay in the first half of the window, around the due dates.
    private LocalDate payDay() {
        int half = month.windowDays() / 2;
        return month.windowDay(
                random.chance(6_000) ? random.between(1, half) : random.between(half + 1, month.windowDays()));
    }

    private long part(long totalMinor) {
        long part = totalMinor * random.between(30, 90) / 100;
        return part > HUNDRED_PESOS ? part / HUNDRED_PESOS * HUNDRED_PESOS : Math.max(1, part);
    }

    private long tooMuch(long totalMinor) {
        return (totalMinor / THOUSAND_PESOS + 1 + random.below(5)) * THOUSAND_PESOS;
    }
}
