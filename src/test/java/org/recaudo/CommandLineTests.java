// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.recaudo.operations.JobName;
import org.recaudo.operations.commands.CommandLineEntry;
import org.recaudo.operations.commands.CommandLineEntry.Streams;
import org.recaudo.operations.launch.RunPlaces;

class CommandLineTests {

    @TempDir
    Path home;

    @Test
    void showsThatNothingOfAPeriodHasBegun() {
        RecaudoRunner.Ended ended = RecaudoRunner.in(home).run("status", "--period=2026-11");

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.out())
                .contains("import-affiliate-roll    not begun")
                .contains("next: jobs/run-month")
                .doesNotContain("payment days");
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhatAJobDoes(JobName job) {
        String own = words("help of the job", job.text(), "--help");
        String all = words("help of all", "--help");

        assertThat(job.summary()).endsWith(".").doesNotContain("%");
        assertThat(own).contains(job.summary()).contains("--period");
        assertThat(all).contains(job.text() + " " + job.summary());
        assertThat(JobName.values()).extracting(JobName::summary).doesNotHaveDuplicates();
    }

    /** What a command that needs no books printed, without its line breaks. */
    private String words(String why, String... arguments) {
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out, true);
        RunPlaces places = new RunPlaces(home, Path.of("config"), null, null, null);

        int exit = CommandLineEntry.run(Recaudo.class, places, new Streams(printer, printer), arguments);

        assertThat(exit).as(why).isZero();
        return out.toString().replaceAll("\\s+", " ");
    }

    @Test
    void refusesAMonthThatIsNone() {
        RecaudoRunner.Ended ended = RecaudoRunner.in(home).run("run-month", "--period=2026-13");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("2026-13").contains("a month such as 2026-11");
    }

    @Test
    void refusesAnInputForAJobThatReadsNoFiles() {
        RecaudoRunner.Ended ended =
                RecaudoRunner.in(home).run("compute-charges", "--period=2026-11", "--input=pom.xml");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("compute-charges reads no files");
    }

    @Test
    void refusesAForceWithoutAReason() {
        RecaudoRunner.Ended ended =
                RecaudoRunner.in(home).run("import-affiliate-roll", "--period=2026-11", "--force=roll-loss");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("expected GATE:REASON");
    }

    @Test
    void tellsWhichFilesAreLateOnADay() {
        RecaudoRunner fund = RecaudoRunner.in(home);

        String before = fund.run("status", "--period=2026-11", "--business-date=2026-11-04")
                .out();
        String then = fund.run("status", "--period=2026-11", "--business-date=2026-11-05")
                .out();

        assertThat(before).doesNotContain("late:");
        assertThat(then).contains("late: rapipago, 0 of 1 files of the period, due on 2026-11-05");
    }
}
