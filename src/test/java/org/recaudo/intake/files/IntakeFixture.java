// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.recaudo.DatabaseFixture;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.Purpose;
import org.recaudo.intake.Archive;
import org.recaudo.intake.Deliveries;
import org.recaudo.intake.Delivery;
import org.recaudo.intake.DeliveryHandler;
import org.recaudo.intake.DeliveryLog;
import org.recaudo.intake.Intake;
import org.recaudo.intake.IntakeSummary;
import org.recaudo.intake.RecordSource;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.JobReport;
import org.recaudo.runs.RunOptions;
import org.recaudo.runs.RunReport;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Runs of the intake over a database and a home of their own, with a handler that only keeps what it is given. */
final class IntakeFixture {
    private final Path home;
    private final DatabaseFixture database = DatabaseFixture.fresh();
    private Path config = Path.of("config");
    private boolean dryRun;
    private Map<String, String> forced = Map.of();

    /** What one run did. */
    record Run(IntakeSummary summary, JobReport report, List<Long> amounts, List<String> deliveries) {

        List<String> outcomes() {
            return report.inputs().stream()
                    .map(input -> input.name() + " " + input.outcome())
                    .toList();
        }

        String message(String name) {
            return report.inputs().stream()
                    .filter(input -> input.name().equals(name))
                    .map(JobReport.Input::message)
                    .findFirst()
                    .orElse("");
        }
    }

    IntakeFixture(Path home) {
        this.home = home;
    }

    Path home() {
        return home;
    }

    DatabaseFixture database() {
        return database;
    }

    IntakeFixture config(Path folder) {
        config = folder;
        return this;
    }

    IntakeFixture dryRun(boolean wanted) {
        dryRun = wanted;
        return this;
    }

    IntakeFixture forced(Map<String, String> gates) {
        forced = gates;
        return this;
    }

    /** Takes in with a handler that accepts each record. */
    Run take(Purpose purpose, Path... inputs) {
        return take(purpose, (delivery, records, log) -> {}, inputs);
    }

    /** Takes in with a handler that, before it accepts each record, does something of its own. */
    Run take(Purpose purpose, DeliveryHandler before, Path... inputs) {
        List<Long> amounts = new ArrayList<>();
        List<String> deliveries = new ArrayList<>();
        RunOptions options = new RunOptions(
                purpose.job(),
                BillingPeriod.parse("2026-11"),
                LocalDate.parse("2026-11-05"),
                Arrays.asList(inputs),
                null,
                List.of(),
                dryRun,
                forced,
                "tester");
        try (AnnotationConfigApplicationContext context = context(options)) {
            IntakeSummary summary = context.getBean(Intake.class).take(purpose, (delivery, records, log) -> {
                before.post(delivery, records, log);
                deliveries.add(delivery.agreement() + " " + delivery.identity());
                accept(delivery, records, log, amounts);
            });
            return new Run(summary, context.getBean(RunReport.class).job(purpose.job()), amounts, deliveries);
        }
    }

    <T> T with(Class<T> bean, Path... inputs) {
        RunOptions options = new RunOptions(
                "status",
                BillingPeriod.parse("2026-11"),
                LocalDate.parse("2026-11-05"),
                Arrays.asList(inputs),
                null,
                List.of(),
                false,
                Map.of(),
                "tester");
        return context(options).getBean(bean);
    }

    Deliveries deliveries() {
        return with(Deliveries.class);
    }

    Archive archive() {
        return with(Archive.class);
    }

    private static void accept(Delivery delivery, RecordSource records, DeliveryLog log, List<Long> amounts) {
        records.records().filter(delivery.format()::counts).forEach((FileRecord record) -> {
            amounts.add(record.moneyMinor());
            log.accepted(record.moneyMinor());
        });
    }

    private AnnotationConfigApplicationContext context(RunOptions options) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "fixture", Map.of("recaudo.home", home.toString(), "recaudo.config", config.toString())));
        DataSource dataSource = database.dataSource();
        context.registerBean(RunOptions.class, () -> options);
        context.registerBean(DataSource.class, () -> dataSource);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource));
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(dataSource));
        context.scan("org.recaudo.runs.files", "org.recaudo.formats.files", "org.recaudo.intake");
        context.refresh();
        return context;
    }

    /** A folder of its own with copies of these files. */
    Path folder(Path... files) throws java.io.IOException {
        Path folder = Files.createTempDirectory(home, "input-");
        for (Path file : files) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }
        return folder;
    }
}
