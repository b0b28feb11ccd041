// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recaudo.operations.JobName;
import tools.jackson.databind.JsonNode;

/** Each job first dry, then real: the dry run changes nothing and tells what the real run then does. */
class DryRunTests {

    @TempDir
    Path home;

    @Test
    void tellsTheTotalsOfTheRealRunAndChangesNothing() {
        RecaudoRunner fund = RecaudoRunner.in(home);
        String books = fund.run("fingerprint").out();

        for (JobName job : JobName.month()) {
            List<String> command = job.readsFiles()
                    ? List.of(job.text(), "--period=2026-11", "--input=input-samples/month", "--json")
                    : List.of(job.text(), "--period=2026-11", "--json");
            var files = OutputTree.of(home);

            RecaudoRunner.Ended dry = fund.run(with(command, "--dry-run"));

            assertThat(fund.run("fingerprint").out()).as("%s", job).isEqualTo(books);
            assertThat(OutputTree.of(home)).as("%s", job).isEqualTo(files);

            RecaudoRunner.Ended real = fund.run(command.toArray(String[]::new));

            assertThat(real.exit()).as(real.out() + real.err()).isZero();
            assertThat(dry.exit()).as(dry.out() + dry.err()).isEqualTo(real.exit());
            assertThat(figures(dry, job)).as("%s", job).isEqualTo(figures(real, job));
            books = fund.run("fingerprint").out();
        }
    }

    @Test
    void rehearsesAWholeMonth() {
        RecaudoRunner fund = RecaudoRunner.in(home);
        String[] month = {"run-month", "--period=2026-11", "--input=input-samples/month", "--json"};
        String books = fund.run("fingerprint").out();

        RecaudoRunner.Ended dry = fund.run(with(List.of(month), "--dry-run"));

        assertThat(dry.exit()).as(dry.out() + dry.err()).isZero();
        assertThat(fund.run("fingerprint").out()).isEqualTo(books);
        assertThat(OutputTree.of(home)).isEmpty();

        RecaudoRunner.Ended real = fund.run(month);

        for (JobName job : JobName.month()) {
            assertThat(figures(dry, job)).as("%s", job).isEqualTo(figures(real, job));
        }
    }

    private static String[] with(List<String> command, String option) {
        return java.util.stream.Stream.concat(command.stream(), java.util.stream.Stream.of(option))
                .toArray(String[]::new);
    }

    private static List<JsonNode> figures(RecaudoRunner.Ended run, JobName job) {
        JsonNode report = run.job(job.text());
        return List.of(report.path("records"), report.path("counts"), report.path("amounts"), report.path("outputs"));
    }
}
