// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.time.LocalDate;
import java.util.List;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.BusinessCalendar;

/**
 * One household through one month, in the order in which the fund's month runs: the roll, the changes to it, opening
 * balances, payments, arrears, services, charges, credit.
 */
final class HouseholdMonth {

    private static final int TRANSFER_EVERY = 61;
    private static final int TRANSFER_FROM = 7;

    private final Household household;
    private final Month month;
    private final MonthFiles files;
    private final FundRules rules;

    HouseholdMonth(Household household, Month month, MonthFiles files, FundRules rules) {
        this.household = household;
        this.month = month;
        this.files = files;
        this.rules = rules;
    }

    HouseholdTruth live(Happenings happenings, Settlements settlements, long seed) {
        SplitMix chance = random(seed, Purpose.HAPPENING);
        Happening happening = happenings.draw(household, month, chance);
        happenings.beforeRoll(happening, household, month, chance);
        if (!isBroughtByChange()) {
            files.roll().write(household, month);
        }
        for (ChangeRow change : happenings.afterRoll(happening, household, month, chance)) {
            files.changes().write(household, change);
        }
        OpeningFile opening = files.opening();
        if (opening != null && !isBroughtByChange()) {
            opening.write(household, random(seed, Purpose.OPENING));
        }
        SplitMix paying = random(seed, Purpose.PAYMENT);
        Behaviour behaviour = Behaviour.draw(paying, household.books());
        List<NetworkLine> lines = new Payer(household, month, rules, paying).lines(behaviour);
        for (NetworkLine line : lines) {
            if (paysByTransfer(behaviour)) {
                files.transfers().add(line.record());
            } else {
                files.networks().write(line);
                settlements.add(line);
            }
        }
        long paidMinor = paid(behaviour, lines);
        household.books().pay(paidMinor);
        return bill(behaviour, paidMinor, random(seed, Purpose.SERVICE));
    }

    /** One in some sixty of those who pay their bill once and in full sends the money to the fund's own account. */
    private boolean paysByTransfer(Behaviour behaviour) {
        return behaviour == Behaviour.PAYS_IN_FULL
                && !rules.collectionAccount().isEmpty()
                && household.index() % TRANSFER_EVERY == TRANSFER_FROM;
    }

    private boolean isBroughtByChange() {
        return household.origin().byChange() && household.origin().month() == month.index();
    }

    private long paid(Behaviour behaviour, List<NetworkLine> lines) {
        long movedMinor =
                lines.stream().mapToLong(line -> line.record().movedMinor()).sum();
        if (behaviour != Behaviour.PAYS_UNKNOWN_REFERENCE) {
            return movedMinor;
        }
        files.totals().addSuspense(movedMinor);
        return 0;
    }

    private HouseholdTruth bill(Behaviour behaviour, long paidMinor, SplitMix random) {
        Books books = household.books();
        BillingPeriod period = month.period();
        long[] arrears = books.arrears(month.businessDate());
        long lateFeeMinor = books.lateFeeMinor(month, rules.late());
        long forwardMinor = books.owedMinor() - books.creditMinor();
        Tariff tariff = rules.tariff(household.plan(), period);
        long feeMinor = 0;
        long taxMinor = 0;
        List<Member> covered = household.covered(period);
        for (Member member : covered) {
            long memberFeeMinor = tariff.feeMinor(member, period);
            feeMinor += memberFeeMinor;
            taxMinor += tariff.taxMinor(memberFeeMinor);
        }
        long copaymentMinor = files.services().writeOwn(household, random);
        addToBooks(lateFeeMinor + feeMinor + taxMinor + copaymentMinor);
        return new HouseholdTruth(
                Digits.zeros(household.account(), 9),
                behaviour,
                feeMinor,
                taxMinor,
                copaymentMinor,
                lateFeeMinor,
                paidMinor,
                arrears,
                forwardMinor,
                books.owedMinor(),
                books.creditMinor(),
                covered.size(),
                joined(),
                left());
    }

    private void addToBooks(long minor) {
        Books books = household.books();
        BusinessCalendar calendar = rules.fund().calendar();
        if (minor > 0) {
            BillingPeriod period = month.period();
            books.addTo(period, calendar.firstDueDate(period), calendar.lastDueDate(period), minor);
        }
        books.applyCredit();
        books.forgetSettled();
    }

    // In the first month everyone is new to the fund.
    private List<String> joined() {
        LocalDate from = month.isFirst() ? LocalDate.MIN : month.period().first();
        return household.members().stream()
                .filter(member -> !member.coveredFrom().isBefore(from)
                        && !member.coveredFrom().isAfter(month.period().last()))
                .map(household::affiliate)
                .toList();
    }

    private List<String> left() {
        LocalDate eve = month.period().first().minusDays(1);
        return household.members().stream()
                .filter(member -> member.coveredTo() != null
                        && !member.coveredTo().isBefore(eve)
                        && member.coveredTo().isBefore(month.period().last()))
                .map(household::affiliate)
                .toList();
    }

    private SplitMix random(long seed, Purpose purpose) {
        return SplitMix.of(seed, household.account(), purpose.of(month));
    }
}
