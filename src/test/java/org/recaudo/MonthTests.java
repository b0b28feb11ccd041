// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main command on the sample fund, as a stranger types it. */
class MonthTests {

    private static final String[] MONTH = {"run-month", "--period=2026-11", "--input=input-samples/month", "--json"};

    @TempDir
    Path home;

    @Test
    void billsTheSampleMonthOnceAndOnlyOnce() throws Exception {
        RecaudoRunner fund = RecaudoRunner.in(home);

        RecaudoRunner.Ended first = fund.run(MONTH);
        Map<String, String> files = OutputTree.of(home);
        String books = fund.run("fingerprint").out();
        RecaudoRunner.Ended second = fund.run(MONTH);

        assertThat(first.exit()).as(first.out() + first.err()).isZero();
        assertThat(files.keySet())
                .anyMatch(name -> name.startsWith("2026-11/issue-invoices/print/"))
                .anyMatch(name -> name.startsWith("2026-11/issue-invoices/digital/"))
                .anyMatch(name -> name.startsWith("2026-11/write-workbooks/"))
                .anyMatch(name -> name.startsWith("2026-11/bundle-claims/"));
        assertThat(Files.exists(fund.output("2026-11", "run-month").resolve("receipt.html")))
                .isTrue();
        assertThat(second.exit()).as(second.out()).isEqualTo(4);
        assertThat(OutputTree.of(home)).isEqualTo(files);
        assertThat(fund.run("fingerprint").out()).isEqualTo(books);
        assertThat(fund.run("status", "--period=2026-11").out())
                .contains("seal-period              not begun")
                .contains("next: jobs/seal-period --period=2026-11")
                .doesNotContain("failed");
    }
}
