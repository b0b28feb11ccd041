// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.arrears.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recaudo.RecaudoRunner.Ended;
import org.recaudo.charges.BilledFund;
import tools.jackson.databind.JsonNode;

class ComputeArrearsJobTests {

    private static final String JOB = "compute-arrears";

    @TempDir
    private Path home;

    /**
     * Account 1 owes 100,000.00 since August and since October: 31 days from 5 October and 26 days from the opening
     * item's own due date make 4,076.71 and 3,419.18. What account 2 owes gives less than the minimum.
     */
    @Test
    void agesWhatIsOverdueAndRaisesLateFeesOnce() {
        BilledFund fund = new BilledFund(home);
        fund.addOpening(1, "2026-08", "2026-08-10", 10_000_000);
        fund.addOpening(1, "2026-10", "2026-10-10", 10_000_000);
        fund.addOpening(2, "2026-10", "2026-10-10", 1_000);
        fund.addOpening(3, "2026-11", "2026-11-05", 10_000_000);
        fund.addCredit(4, 500);

        Ended first = fund.run(JOB);
        List<List<String>> content = fund.content();
        fund.addOpening(5, "2026-10", "2026-10-10", 70_000);
        Ended second = fund.run(JOB);

        JsonNode amounts = first.job(JOB).path("amounts");
        assertThat(first.exit()).as(first.out()).isZero();
        assertThat(first.job(JOB).path("counts").path("accounts in arrears").asLong())
                .isEqualTo(2);
        assertThat(amounts.path("overdue").asString()).isEqualTo("200010.00");
        assertThat(amounts.path("overdue 1-30 days").asString()).isEqualTo("100010.00");
        assertThat(amounts.path("overdue 61-90 days").asString()).isEqualTo("100000.00");
        assertThat(amounts.path("late fees raised").asString()).isEqualTo("7495.89");
        assertThat(fund.outstanding(1)).containsExactly("2026-08 10000000", "2026-10 10000000", "2026-11 749589");
        assertThat(fund.outstanding(2)).containsExactly("2026-10 1000");
        assertThat(fund.rows("ledger_open_item")).anyMatch(row -> row.startsWith("1|2026-11-01|2026-11-10|"));
        assertThat(second.exit()).as(second.out()).isEqualTo(4);
        assertThat(second.out()).contains("the arrears of 2026-11 are computed already");
        assertThat(fund.content().subList(0, 7)).isEqualTo(content.subList(0, 7));
    }

    @Test
    void showsTheSameTotalsInADryRunAndWritesNothing() {
        BilledFund fund = new BilledFund(home);
        fund.addOpening(1, "2026-08", "2026-08-10", 10_000_000);

        Ended dry = fund.run(JOB, "--dry-run");
        int written =
                fund.rows("arrears_item").size() + fund.rows("arrears_period").size();
        Ended real = fund.run(JOB);

        assertThat(dry.exit()).as(dry.out()).isZero();
        assertThat(written).isZero();
        assertThat(dry.job(JOB).path("amounts")).isEqualTo(real.job(JOB).path("amounts"));
    }

    @Test
    void chargesTheDaysOfAMonthOnceWhenItRunsMonthAfterMonth() {
        BilledFund fund = new BilledFund(home);
        fund.addOpening(1, "2026-08", "2026-08-10", 10_000_000);

        fund.run("2026-11", JOB, List.of("--business-date=2026-11-09"));
        fund.run("2026-12", JOB, List.of());

        assertThat(fund.rows("arrears_item"))
                .anyMatch(row -> row.contains("|2026-10-05|35|"))
                .anyMatch(row -> row.startsWith("2026-12-01|1|2026-08-01|") && row.contains("|2026-11-09|26|"));
    }

    @Test
    void endsInTheSameContentAfterItWasBrokenOff() {
        BilledFund broken = new BilledFund(home.resolve("broken")).withDebtors(1_001, 4_500);
        BilledFund whole = new BilledFund(home.resolve("whole")).withDebtors(1_001, 4_500);
        broken.breakRuns();

        Ended first = broken.run(JOB);
        int half = broken.rows("arrears_calculation").size();
        broken.mend();
        Ended again = broken.run(JOB);
        whole.run(JOB);

        assertThat(first.exit()).as(first.out()).isEqualTo(1);
        assertThat(half).isEqualTo(2_000);
        assertThat(again.exit()).as(again.out()).isZero();
        assertThat(broken.content()).isEqualTo(whole.content());
    }
}
