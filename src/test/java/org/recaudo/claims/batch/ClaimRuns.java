// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.recaudo.DatabaseFixture;
import org.recaudo.charges.RenderedService;
import org.recaudo.claims.Agreement;
import org.recaudo.claims.ClaimFixtures;
import org.recaudo.runs.JobReport;
import org.recaudo.runs.RunOptions;
import org.recaudo.runs.RunReport;
import org.recaudo.runs.jdbc.DryRunDataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A fund with a database, a home and the jobs of claims; each run is a context of its own, as each command is. */
final class ClaimRuns {

    private static final String[] PACKAGES = {
        "org.recaudo.runs.files",
        "org.recaudo.ledger.jdbc",
        "org.recaudo.charges.jdbc",
        "org.recaudo.claims.jdbc",
        "org.recaudo.claims.batch"
    };

    private final DatabaseFixture database;
    private final Path home;
    private final Path config;
    private Consumer<AnnotationConfigApplicationContext> fault = context -> {};
    private boolean dryRun;

    ClaimRuns(DatabaseFixture database, Path home, Path config) {
        this.database = database;
        this.home = home;
        this.config = config;
    }

    static ClaimRuns in(Path home) {
        return new ClaimRuns(DatabaseFixture.fresh(), home, Path.of("config"));
    }

    /** The same fund with beans of another kind, such as one that fails. */
    ClaimRuns with(Consumer<AnnotationConfigApplicationContext> beans) {
        ClaimRuns runs = new ClaimRuns(database, home, config);
        runs.fault = beans;
        return runs;
    }

    ClaimRuns config(Path folder) {
        return new ClaimRuns(database, home, folder);
    }

    ClaimRuns dry() {
        ClaimRuns runs = new ClaimRuns(database, home, config);
        runs.dryRun = true;
        return runs;
    }

    JobReport prepare() {
        return run("prepareClaimsJob", "prepare-claims");
    }

    JobReport bundle() {
        return run("bundleClaimsJob", "bundle-claims");
    }

    /** Runs a job to its end; a failure of the job is thrown. */
    private JobReport run(String bean, String name) {
        try (AnnotationConfigApplicationContext context = context(name)) {
            TaskExecutorJobOperator operator = new TaskExecutorJobOperator();
            operator.setJobRepository(context.getBean(JobRepository.class));
            operator.setJobRegistry(new MapJobRegistry());
            operator.afterPropertiesSet();
            var execution = operator.start(context.getBean(bean, Job.class), new JobParameters());
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw new IllegalStateException(
                        "Job " + name + " ended " + execution.getStatus(),
                        execution.getAllFailureExceptions().get(0));
            }
            return context.getBean(RunReport.class).job(name);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private AnnotationConfigApplicationContext context(String command) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.setAllowBeanDefinitionOverriding(true);
        Map<String, Object> places = Map.of("recaudo.home", home.toString(), "recaudo.config", config.toString());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("places", places));
        DataSource source = source();
        context.registerBean(DataSource.class, () -> source);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(source));
        context.registerBean(JobRepository.class, () -> new ResourcelessJobRepository());
        LocalDate date = ClaimFixtures.BUSINESS_DATE;
        context.registerBean(
                RunOptions.class,
                () -> new RunOptions(
                        command, ClaimFixtures.PERIOD, date, List.of(), null, List.of(), dryRun, Map.of(), "operator"));
        context.scan(PACKAGES);
        fault.accept(context);
        context.refresh();
        return context;
    }

    private DataSource source() {
        try {
            return dryRun ? new DryRunDataSource(database.dataSource()) : database.dataSource();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes in services of that many patients of an insurer: one to three each. */
    void render(String insurer, int patients) {
        Agreement agreement = ClaimFixtures.agreement(insurer);
        for (int patient = 1; patient <= patients; patient++) {
            for (int line = 1; line <= 1 + patient % 3; line++) {
                take(ClaimFixtures.service(agreement, patient, line));
            }
        }
    }

    /** Takes in one service, as import-services would. */
    void take(RenderedService service) {
        jdbc().sql(text("insert_service.sql"))
                .param("line", service.source().line())
                .param("unitPrice", service.unitPrice().minorUnits())
                .param("patientShare", service.patientShare().minorUnits())
                .param("tax", service.tax().minorUnits())
                .param("period", ClaimFixtures.PERIOD.first())
                .param("serviceDate", service.serviceDate())
                .param("birthDate", service.birthDate())
                .param("serviceId", service.serviceId())
                .param("insurer", service.insurer())
                .param("memberId", service.memberId())
                .param("patientName", service.patientName())
                .param("sex", service.sex())
                .param("authorization", service.authorization())
                .param("provider", service.provider())
                .param("practitioner", service.practitioner())
                .param("diagnosis", service.diagnosis())
                .param("procedure", service.procedure())
                .param("description", service.description())
                .param("quantity", service.quantity())
                .update();
    }

    /** Every row of the claims and the ledger, as text. */
    List<String> rows() {
        return jdbc().sql(text("all_rows.sql")).query(String.class).list();
    }

    long number(String statement) {
        return jdbc().sql(statement).query(Long.class).single();
    }

    /** SHA-256 of every file of the job's output folder, by its name below it. */
    SortedMap<String, String> files() {
        Path folder = home.resolve("output").resolve("2026-11").resolve("bundle-claims");
        SortedMap<String, String> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(folder.relativize(file).toString(), sha256(Files.readAllBytes(file)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(database.dataSource());
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of("src", "test", "resources", "org", "recaudo", "claims", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
