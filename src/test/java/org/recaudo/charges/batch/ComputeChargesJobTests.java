// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recaudo.RecaudoRunner.Ended;
import org.recaudo.charges.BilledFund;
import tools.jackson.databind.JsonNode;

class ComputeChargesJobTests {

    private static final String JOB = "compute-charges";

    @TempDir
    private Path home;

    @Test
    void chargesEveryHouseholdOnce() {
        BilledFund fund = new BilledFund(home).withHouseholds(300);

        Ended first = fund.run(JOB);
        List<List<String>> content = fund.content();
        Ended second = fund.run(JOB);

        JsonNode job = first.job(JOB);
        assertThat(first.exit()).as(first.out()).isZero();
        assertThat(job.path("counts").path("accounts charged").asLong()).isEqualTo(300);
        assertThat(job.path("counts").path("charges").asLong())
                .isEqualTo(fund.rows("charges_charge").size());
        assertThat(job.path("amounts").path("charged").asString()).isEqualTo(sum(fund));
        assertThat(fund.rows("ledger_open_item"))
                .hasSize(300)
                .first()
                .asString()
                .startsWith("1|2026-11-01|2026-11-10|");
        assertThat(second.exit()).as(second.out()).isEqualTo(4);
        assertThat(second.out()).contains("2026-11 is charged already: 300 households");
        assertThat(fund.content()).isEqualTo(content);
    }

    @Test
    void showsTheSameTotalsInADryRunAndWritesNothing() {
        BilledFund fund = new BilledFund(home).withHouseholds(50);
        fund.addService("S-1", "2026-10-12", 7, 0, 150_000);
        fund.addCredit(8, 1_000);

        Ended dry = fund.run(JOB, "--dry-run");
        List<List<String>> after = fund.content();
        Ended real = fund.run(JOB);

        assertThat(dry.exit()).as(dry.out()).isZero();
        assertThat(after.get(0)).isEmpty();
        assertThat(dry.job(JOB).path("counts")).isEqualTo(real.job(JOB).path("counts"));
        assertThat(dry.job(JOB).path("amounts")).isEqualTo(real.job(JOB).path("amounts"));
    }

    @Test
    void listsABadHouseholdChargesTheOthersAndTakesItUpWhenItIsRepaired() {
        BilledFund fund = new BilledFund(home).withHouseholds(200);
        fund.changePlan(7, 1, "Z9");

        Ended first = fund.run(JOB);
        Ended second = fund.run(JOB);
        fund.changePlan(7, 1, "A100");
        Ended third = fund.run(JOB);

        assertThat(first.exit()).as(first.out()).isEqualTo(3);
        assertThat(first.job(JOB).path("exceptions").path(0).path("account").asString())
                .isEqualTo("000000007");
        assertThat(first.job(JOB).path("exceptions").path(0).path("reason").asString())
                .startsWith("unknown-plan: member 01: plan 'Z9' has no tariff; known plans: A100, B200, C300.");
        assertThat(first.job(JOB).path("counts").path("accounts charged").asLong())
                .isEqualTo(199);
        assertThat(second.exit()).isEqualTo(3);
        assertThat(third.exit()).as(third.out()).isZero();
        assertThat(third.job(JOB).path("counts").path("accounts charged").asLong())
                .isEqualTo(1);
        assertThat(fund.rows("charges_calculation")).hasSize(200);
        assertThat(fund.rows("charges_problem")).hasSize(1);
    }

    @Test
    void stopsBeforeAnyEntryWhenTooManyHouseholdsAreBad() {
        BilledFund fund = new BilledFund(home).withHouseholds(100);
        fund.changePlan(7, 0, "Z9");
        fund.changePlan(8, 0, "Z9");

        Ended stopped = fund.run(JOB);
        List<String> entries = fund.rows("ledger_entry");
        Ended forced = fund.run(JOB, "--force=bad-accounts:the plan comes next month");

        assertThat(stopped.exit()).as(stopped.out()).isEqualTo(5);
        assertThat(stopped.out())
                .contains("2 of 100 households cannot be charged for 2026-11, more than the 1 percent");
        assertThat(entries).isEmpty();
        assertThat(forced.exit()).as(forced.out()).isEqualTo(3);
        assertThat(fund.rows("charges_calculation")).hasSize(98);
    }

    @Test
    void stopsBeforeAnyEntryWhenTheMonthMovesTooMuch() {
        BilledFund fund = new BilledFund(home).withHouseholds(100);
        fund.run("2026-10", JOB, List.of());
        fund.endCoverFrom(61);

        Ended stopped = fund.run(JOB);
        int charged = fund.rows("charges_calculation").size();
        Ended forced = fund.run(JOB, "--force=anomaly:a branch has left");

        assertThat(stopped.exit()).as(stopped.out()).isEqualTo(5);
        assertThat(stopped.out()).contains("2026-11 would charge ARS", "more than the 25 percent");
        assertThat(charged).isEqualTo(100);
        assertThat(forced.exit()).as(forced.out()).isZero();
        assertThat(fund.rows("charges_calculation")).hasSize(160);
    }

    @Test
    void letsAPriceRisePassThatStaysWithinTheLimit() {
        BilledFund fund = new BilledFund(home).withHouseholds(60);

        Ended october = fund.run("2026-10", JOB, List.of());
        Ended november = fund.run(JOB);

        assertThat(october.exit()).as(october.out()).isZero();
        assertThat(november.exit()).as(november.out()).isZero();
        assertThat(fund.rows("charges_charge").get(0)).contains("|b200-general|2026-01|B200|");
    }

    @Test
    void chargesCoPaymentsOnceAlsoOfAHouseholdThatHasLeft() {
        BilledFund fund = new BilledFund(home).withHouseholds(20);
        fund.endCoverFrom(20);
        fund.addService("S-1", "2026-10-12", 7, 0, 150_000);
        fund.addService("S-2", "2026-10-13", 7, 0, 20_000);
        fund.addService("S-3", "2026-10-14", 20, 0, 30_000);
        fund.addService("S-4", "2026-11-06", 8, 0, 40_000);

        Ended november = fund.run(JOB);
        Ended december = fund.run("2026-12", JOB, List.of());

        assertThat(november.job(JOB).path("amounts").path("copayment").asString())
                .isEqualTo("2000.00");
        assertThat(december.job(JOB).path("amounts").path("copayment").asString())
                .isEqualTo("400.00");
        assertThat(fund.outstanding(20)).containsExactly("2026-11 30000");
        assertThat(fund.rows("ledger_entry"))
                .anyMatch(row -> row.startsWith("charge/2026-11/00000000700/copayment|charge|1310|4120|150000|"))
                .anyMatch(row -> row.startsWith("charge/2026-11/00000000700/copayment/2|charge|1310|4120|20000|"));
    }

    @Test
    void usesCreditForTheOldestItemFirstOnceAPeriod() {
        BilledFund fund = new BilledFund(home).withHouseholds(3);
        fund.addOpening(1, "2026-09", "2026-09-10", 10_000);
        fund.addOpening(1, "2026-10", "2026-10-10", 20_000);
        fund.addCredit(1, 25_000);
        fund.addCredit(3, 100_000_000_000L);

        Ended first = fund.run(JOB);
        Ended second = fund.run(JOB);

        assertThat(fund.outstanding(1)).startsWith("2026-09 0", "2026-10 5000");
        assertThat(fund.outstanding(3)).containsExactly("2026-11 0");
        assertThat(first.job(JOB)
                        .path("counts")
                        .path("accounts whose credit was used")
                        .asLong())
                .isEqualTo(2);
        assertThat(fund.rows("ledger_entry"))
                .anyMatch(row -> row.startsWith("credit/2026-11/000000001/2026-10|credit-applied|2110|1310|15000|"));
        assertThat(second.exit()).as(second.out()).isEqualTo(4);
    }

    @Test
    void endsInTheSameContentAfterItWasBrokenOff() {
        BilledFund broken = new BilledFund(home.resolve("broken")).withHouseholds(4_500);
        BilledFund whole = new BilledFund(home.resolve("whole")).withHouseholds(4_500);
        broken.breakRuns();

        Ended first = broken.run(JOB);
        int half = broken.rows("charges_calculation").size();
        broken.mend();
        Ended again = broken.run(JOB);
        Ended uninterrupted = whole.run(JOB);

        assertThat(first.exit()).as(first.out()).isEqualTo(1);
        assertThat(half).isEqualTo(4_000);
        assertThat(again.exit()).as(again.out()).isZero();
        assertThat(again.job(JOB).path("counts").path("accounts charged").asLong())
                .isEqualTo(500);
        assertThat(uninterrupted.exit()).isZero();
        assertThat(broken.content()).isEqualTo(whole.content());
    }

    private static String sum(BilledFund fund) {
        long minor = fund.rows("ledger_entry").stream()
                .mapToLong(row -> Long.parseLong(row.split("\\|")[4]))
                .sum();
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }
}
