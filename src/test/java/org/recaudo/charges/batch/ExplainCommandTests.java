// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recaudo.RecaudoRunner.Ended;
import org.recaudo.charges.BilledFund;

class ExplainCommandTests {

    @TempDir
    private Path home;

    @Test
    void saysHowEachAmountCameToBe() {
        BilledFund fund = new BilledFund(home).withHouseholds(4);
        fund.addOpening(1, "2026-10", "2026-10-10", 10_000_000);
        fund.addService("S-1", "2026-10-12", 1, 0, 150_000);
        fund.run("compute-arrears");
        fund.run("compute-charges");

        Ended words = fund.runner.run("explain", "000000001", "--period=2026-11");
        Ended json = fund.runner.run("explain", "00000000100", "--period=2026-11", "--json");

        assertThat(words.exit()).as(words.err()).isZero();
        assertThat(words.out())
                .contains(
                        "plan B200: titular of",
                        "of tariff b200-general, version 2026-11",
                        "decided by: Board minute 431 of 2026-09-24",
                        " x 30 / 30 days = ",
                        " x 10.5 % = ",
                        "entry: charge/2026-11/00000000100/fee",
                        "patient's share of service S-1 of 2026-10-12 (Consulta), as line 2 of delivery 7 states it",
                        "100000.00 outstanding of 2026-10, due 2026-10-10, 26 days late on 2026-11-05",
                        "100000.00 x 48 % x 26 / 365 days = 3419.178082..., HALF_UP 3419.18",
                        "entry: late-fee/2026-11/000000001/2026-10");
        assertThat(json.json().path("lateFees").path(0).path("amount").asString())
                .isEqualTo("3419.18");
        assertThat(json.json().path("charges").path(0).path("posted").asBoolean())
                .isTrue();
    }

    @Test
    void refusesWhatIsNoAccountAndSaysWhenThereIsNothing() {
        BilledFund fund = new BilledFund(home).withHouseholds(4);

        Ended malformed = fund.runner.run("explain", "17", "--period=2026-11");
        Ended unknown = fund.runner.run("explain", "000000999", "--period=2026-11");
        Ended nothing = fund.runner.run("explain", "000000001", "--period=2026-11");

        assertThat(malformed.exit()).isEqualTo(2);
        assertThat(malformed.err()).contains("'17' is no account; expected nine digits");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("Account 000000999 is not and never was on the affiliate roll");
        assertThat(nothing.exit()).isEqualTo(4);
    }
}
