// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a month at random moments, runs it again, and asks for the books and the bytes of a month that nobody
 * disturbed.
 */
class MonthCrashTests {

    private static final String[] MONTH = {"run-month", "--period=2026-11", "--input=input-samples/month"};
    private static final int KILLS = 5;
    private static final long SEED = 20_261_105;

    @TempDir
    static Path homes;

    private static Map<String, String> files;
    private static String books;
    private static long milliseconds;

    @BeforeAll
    static void runsUndisturbed() throws Exception {
        RecaudoRunner fund = RecaudoRunner.in(homes.resolve("undisturbed"));
        long start = System.currentTimeMillis();
        ChildRun run = ChildRun.start(fund, List.of(), MONTH);
        assertThat(run.exit()).as(run.printed()).isZero();
        milliseconds = System.currentTimeMillis() - start;
        files = OutputTree.of(fund.home());
        books = fund.run("fingerprint").out();
    }

    @Test
    void endsInTheSameBooksAndBytesAfterKillsAtRandomMoments() throws Exception {
        RecaudoRunner fund = RecaudoRunner.in(homes.resolve("killed"));
        Random random = new Random(SEED);

        for (int kill = 0; kill < KILLS; kill++) {
            ChildRun run = ChildRun.start(fund, List.of(), MONTH);
            run.endsWithin(milliseconds / 4 + random.nextLong(milliseconds));
            run.kill();
        }
        ChildRun last = ChildRun.start(fund, List.of(), MONTH);

        assertThat(last.exit()).as(last.printed()).isIn(0, 4);
        assertThat(fund.run("fingerprint").out()).as("seed " + SEED).isEqualTo(books);
        assertThat(OutputTree.of(fund.home())).as("seed " + SEED).isEqualTo(files);
    }

    @Test
    void endsAtTheNextCommitOnSigtermAndResumes() throws Exception {
        RecaudoRunner fund = RecaudoRunner.in(homes.resolve("terminated"));

        ChildRun run = ChildRun.start(fund, List.of(), MONTH);
        run.endsWithin(milliseconds / 2);
        run.terminate();
        int exit = run.exit();
        String receipt = run.printed();
        ChildRun again = ChildRun.start(fund, List.of(), MONTH);

        assertThat(exit).as(receipt).isEqualTo(1);
        assertThat(receipt).contains("Interrupted").contains("next: jobs/run-month");
        assertThat(again.exit()).as(again.printed()).isZero();
        assertThat(fund.run("fingerprint").out()).isEqualTo(books);
        assertThat(OutputTree.of(fund.home())).isEqualTo(files);
    }

    @Test
    void givesTheSameBytesElsewhereInTheWorld() throws Exception {
        RecaudoRunner fund = RecaudoRunner.in(homes.resolve("elsewhere"));
        List<String> options = List.of(
                "-Duser.timezone=Pacific/Auckland",
                "-Duser.language=ar",
                "-Duser.country=SA",
                "-Dfile.encoding=ISO-8859-1");

        ChildRun run = ChildRun.start(fund, options, MONTH);

        assertThat(run.exit()).as(run.printed()).isZero();
        assertThat(fund.run("fingerprint").out()).isEqualTo(books);
        assertThat(OutputTree.of(fund.home())).isEqualTo(files);
    }
}
