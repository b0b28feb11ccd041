// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recaudo.operations.JobName;
import org.recaudo.operations.RunRequest;
import org.recaudo.operations.launch.RunPlaces;
import org.recaudo.operations.launch.Session;
import org.springframework.batch.core.job.Job;

/** Scripts, names and beans of jobs are one list. */
class JobScriptsTests {

    @TempDir
    Path home;

    @Test
    void eachJobHasItsScriptAndEachScriptItsJob() throws IOException {
        try (Stream<Path> scripts = Files.list(Path.of("jobs"))) {
            List<String> names = scripts.filter(Files::isRegularFile)
                    .map(script -> script.getFileName().toString())
                    .filter(name -> !name.equals("recaudo") && !name.endsWith(".sample"))
                    .sorted()
                    .toList();

            assertThat(names)
                    .isEqualTo(Arrays.stream(JobName.values())
                            .map(JobName::text)
                            .sorted()
                            .toList());
        }
        for (JobName job : JobName.values()) {
            assertThat(Path.of("jobs", job.text())).isExecutable();
        }
    }

    @Test
    void eachJobIsABeanOfItsName() {
        DatabaseFixture database = DatabaseFixture.fresh();
        RunPlaces places = new RunPlaces(
                home, Path.of("config").toAbsolutePath(), database.url(), database.user(), database.password());
        RunRequest request = RunRequest.reading("status", org.recaudo.money.BillingPeriod.parse("2026-11"));

        try (Session session = Session.open(Recaudo.class, places, request)) {
            for (JobName job : JobName.values()) {
                assertThat(session.bean(job.jobBean(), Job.class).getName()).isEqualTo(job.text());
            }
        }
    }
}
