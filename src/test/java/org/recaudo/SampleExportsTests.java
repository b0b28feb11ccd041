// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After the sample month: debit orders to Visa under the sample's mandates, and the others' debts to PagoMisCuentas.
 */
class SampleExportsTests {

    @TempDir
    Path home;

    @Test
    void tellWhatTheSampleMonthLeftOpen() {
        RecaudoRunner fund = RecaudoRunner.in(home);
        RecaudoRunner.Ended month = fund.run("run-month", "--period=2026-11", "--input=input-samples/month", "--json");
        assertThat(month.exit()).as(month.toString()).isZero();

        RecaudoRunner.Ended debits =
                fund.run("export-direct-debits", "--period=2026-11", "--input=input-samples/mandates", "--json");
        RecaudoRunner.Ended debts = fund.run("export-debts", "--period=2026-11", "--json");

        assertThat(debts.exit()).as(debts.toString()).isZero();
        assertThat(debits.exit()).as(debits.toString()).isZero();
        assertThat(debits.job("export-direct-debits")
                        .path("counts")
                        .path("presented first")
                        .asLong())
                .isPositive();
        Map<String, String> files = OutputTree.of(home);
        assertThat(files)
                .containsKey("2026-11/export-debts/pagomiscuentas/000001/FAC0937.051126")
                .containsKey("2026-11/export-direct-debits/visa-debito/000001/DEBLIQD_20261105.txt");
        assertThat(fund.run("export-debts", "--period=2026-11").exit()).isEqualTo(4);
        assertThat(fund.run("export-direct-debits", "--period=2026-11", "--input=input-samples/mandates")
                        .exit())
                .isEqualTo(4);
        assertThat(OutputTree.of(home)).isEqualTo(files);
    }
}
