// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.recaudo.operations.generate.Settlements.Transfer;

/**
 * What the networks' transfers of one month look like on the bank's statement: each as agreed, but for a few in the
 * first half of the month that differ, one for each reason that a difference can have. A fund whose networks transfer
 * too seldom has fewer of them.
 */
final class BankMonth {

    private static final long GROSS_MIN = 1_000_000;
    private static final int FIRST_DAY = 2;
    private static final int LAST_DAY = 18;

    /** Of the gross: more than a tolerance, less than what no commission explains. */
    private static final long COMMISSION_OFF_PER_MILLE = 3;

    private static final long UNKNOWN_OFF_PERCENT = 8;
    private static final long SMALL_MINOR = 37;

    private final Month month;
    private final FundRules rules;
    private final List<Transfer> plain;
    private final List<BankLine> lines = new ArrayList<>();
    private final List<DifferenceTruth> differences = new ArrayList<>();
    private final List<Transfer> settled = new ArrayList<>();
    private long otherTaxMinor;
    private long postedMinor;
    private long clearingMinor;

    BankMonth(Month month, FundRules rules, List<Transfer> transfers) {
        this.month = month;
        this.rules = rules;
        this.plain = new ArrayList<>(transfers);
        differ();
        plain.forEach(transfer -> settle(transfer, 0, transfer.netMinor()));
    }

    /** By day, and those of a day by text and amount. */
    List<BankLine> lines() {
        List<BankLine> ordered = new ArrayList<>(lines);
        ordered.sort(Comparator.comparing(BankLine::day)
                .thenComparing(BankLine::text)
                .thenComparing(BankLine::minor));
        return ordered;
    }

    List<DifferenceTruth> differences() {
        return differences;
    }

    /** Transfers whose payments are settled, with whatever difference. */
    List<Transfer> settled() {
        return settled;
    }

    /** Taxes kept back that are not always kept back. */
    long otherTaxMinor() {
        return otherTaxMinor;
    }

    /** Differences small enough to be posted as commission. */
    long postedMinor() {
        return postedMinor;
    }

    /** What the differences leave on the networks' clearing accounts. */
    long clearingMinor() {
        return clearingMinor;
    }

    private void differ() {
        with(NetworkKind.RAPIPAGO, this::otherCommission);
        with(NetworkKind.PAGOMISCUENTAS, this::smallDifference);
        with(NetworkKind.VISA, this::otherTax);
        with(NetworkKind.SIRO, this::late);
        with(NetworkKind.PAGOMISCUENTAS, this::twice);
        with(NetworkKind.RAPIPAGO, this::unannounced);
        with(NetworkKind.SIRO, this::neverPaid);
        with(NetworkKind.PAGOMISCUENTAS, this::takenBack);
        with(NetworkKind.VISA, this::unexplained);
    }

    /** The next transfer of that network that may differ: no small one, and the network's only one on its day. */
    private void with(NetworkKind kind, Consumer<Transfer> difference) {
        plain.stream()
                .filter(transfer -> transfer.network().kind() == kind)
                .filter(transfer -> transfer.grossMinor() >= GROSS_MIN)
                .filter(transfer -> !transfer.bookedOn().isBefore(month.windowDay(FIRST_DAY))
                        && !transfer.bookedOn().isAfter(month.windowDay(LAST_DAY)))
                .filter(transfer -> plain.stream()
                                .filter(other -> other.network().kind() == kind
                                        && other.bookedOn().equals(transfer.bookedOn()))
                                .count()
                        == 1)
                .filter(transfer -> settled.stream()
                        .noneMatch(other -> other.network().kind() == kind
                                && transfer.bookedOn().isBefore(later(other.bookedOn(), 3))))
                .findFirst()
                .ifPresent(transfer -> {
                    plain.remove(transfer);
                    difference.accept(transfer);
                });
    }

    private void otherCommission(Transfer transfer) {
        long offMinor = transfer.grossMinor() * COMMISSION_OFF_PER_MILLE / 1000;
        clearingMinor += offMinor;
        found("commission", transfer, settle(transfer, 0, transfer.netMinor() - offMinor));
    }

    private void smallDifference(Transfer transfer) {
        postedMinor += SMALL_MINOR;
        found("commission", transfer, settle(transfer, 0, transfer.netMinor() - SMALL_MINOR));
    }

    private void otherTax(Transfer transfer) {
        long taxMinor = transfer.otherTaxMinor();
        otherTaxMinor += taxMinor;
        BankLine line = settle(transfer, 0, transfer.netMinor() - taxMinor);
        if (taxMinor != 0) {
            found("tax", transfer, line);
        }
    }

    private void late(Transfer transfer) {
        found("timing", transfer, settle(transfer, 1, transfer.netMinor()));
    }

    private void twice(Transfer transfer) {
        settle(transfer, 0, transfer.netMinor());
        clearingMinor -= transfer.netMinor();
        unexpected("duplicate", transfer, line(transfer, 1, transfer.netMinor()));
    }

    /** The network's transfer as agreed, and another one a day later for which there is no file. */
    private void unannounced(Transfer transfer) {
        settle(transfer, 0, transfer.netMinor());
        long strangeMinor = transfer.netMinor() / 2 + 1_117;
        clearingMinor -= strangeMinor;
        unexpected("missing-in-file", transfer, line(transfer, 1, strangeMinor));
    }

    private void neverPaid(Transfer transfer) {
        clearingMinor += transfer.grossMinor();
        differences.add(
                new DifferenceTruth("missing-in-bank", transfer.network().id(), null, transfer.netMinor(), 0));
    }

    /** Credited as agreed, taken back on the next day and credited again on the day after. */
    private void takenBack(Transfer transfer) {
        settle(transfer, 0, transfer.netMinor());
        unexpected("reversal", transfer, line(transfer, 1, -transfer.netMinor()));
        found("timing", transfer, line(transfer, 2, transfer.netMinor()));
    }

    private void unexplained(Transfer transfer) {
        long creditedMinor = transfer.netMinor() - transfer.netMinor() * UNKNOWN_OFF_PERCENT / 100;
        clearingMinor += transfer.grossMinor() - creditedMinor;
        found("unknown", transfer, line(transfer, 0, creditedMinor));
    }

    private BankLine settle(Transfer transfer, int daysLate, long minor) {
        settled.add(transfer);
        return line(transfer, daysLate, minor);
    }

    private BankLine line(Transfer transfer, int daysLate, long minor) {
        String text = transfer.network().text() + " " + transfer.paidOn();
        BankLine line = new BankLine(later(transfer.bookedOn(), daysLate), minor, "LIQ", text);
        lines.add(line);
        return line;
    }

    private LocalDate later(LocalDate day, int bankingDays) {
        return bankingDays == 0 ? day : rules.fund().calendar().plusBankingDays(day, bankingDays);
    }

    private void found(String kind, Transfer transfer, BankLine line) {
        differences.add(
                new DifferenceTruth(kind, transfer.network().id(), line.day(), transfer.netMinor(), line.minor()));
    }

    private void unexpected(String kind, Transfer transfer, BankLine line) {
        differences.add(new DifferenceTruth(kind, transfer.network().id(), line.day(), 0, line.minor()));
    }
}
