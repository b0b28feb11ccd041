// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.BusinessCalendar;

/**
 * What households owed, or had in credit, before the first month: one line an open item. One household in six owes
 * nothing; one in twelve has owed for more than a month; one in thirty is in credit.
 */
final class OpeningFile {

    private static final int OLDEST_MAX = 5;

    private final TextFile file;
    private final Month month;
    private final FundRules rules;

    OpeningFile(Path folder, Month month, FundRules rules) {
        this.month = month;
        this.rules = rules;
        file = new TextFile(
                folder.resolve("opening-balances-" + month.period() + ".csv"), StandardCharsets.UTF_8, "\r\n");
        file.line("household;period;due_date;amount;reference");
    }

    /** Opens the household's books and writes what stands in them. */
    void write(Household household, SplitMix random) {
        int kind = random.weighted(720, 165, 80, 33, 2);
        switch (kind) {
            case 0 -> owe(household, month.period().previous(), bill(household, random));
            case 1 -> {}
            case 2 -> oweForLong(household, random);
            case 3 -> credit(household, random);
            default -> {
                owe(household, month.period().previous(), bill(household, random));
                credit(household, random);
            }
        }
    }

    FileTruth close() {
        file.close();
        return FileTruth.of(file.name(), "adjustments", file.lines() - 1);
    }

    private void oweForLong(Household household, SplitMix random) {
        BillingPeriod oldest = month.period();
        int back = random.between(2, OLDEST_MAX);
        for (int step = 0; step < back; step++) {
            oldest = oldest.previous();
        }
        for (BillingPeriod period = oldest; period.compareTo(month.period()) < 0; period = period.next()) {
            owe(household, period, bill(household, random));
        }
    }

    /** About a month's fees at the price of the month before. */
    private long bill(Household household, SplitMix random) {
        BillingPeriod before = month.period().previous();
        Tariff tariff = rules.tariff(household.plan(), before);
        long feesMinor = 0;
        for (Member member : household.members()) {
            Member whole = new Member(member.number(), member.relationship(), member.person(), before.first(), null);
            long feeMinor = tariff.feeMinor(whole, before);
            feesMinor += feeMinor + tariff.taxMinor(feeMinor);
        }
        return feesMinor + (random.chance(1_500) ? random.between(1_000, 900_000) : 0);
    }

    private void owe(Household household, BillingPeriod period, long minor) {
        BusinessCalendar calendar = rules.fund().calendar();
        household.books().addTo(period, calendar.firstDueDate(period), calendar.firstDueDate(period), minor);
        file.line(String.join(
                ";",
                Digits.zeros(household.account(), 9),
                period.toString(),
                calendar.firstDueDate(period).toString(),
                Digits.decimal(minor),
                Digits.reference(household.account(), period)));
    }

    private void credit(Household household, SplitMix random) {
        long minor = random.between(50_000, 20_000_000);
        household.books().addCredit(minor);
        file.line(Digits.zeros(household.account(), 9) + ";;;-" + Digits.decimal(minor) + ";");
    }
}
