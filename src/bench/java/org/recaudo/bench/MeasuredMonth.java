// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recaudo.operations.postgres.EmbeddedServer;
import org.recaudo.operations.postgres.ServerSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One generated fund, billed for one month by {@code run-month} in a process of its own with 512 MB of heap. */
final class MeasuredMonth {

    private static final String HEAP = "-Xmx512m";
    private static final long MEGABYTE = 1 << 20;

    /** What one job took. Rows are the records that it read, or the most numerous thing that it counted. */
    record JobCost(String job, double seconds, long rows, long heapPeakMegabytes, long heapAliveMegabytes) {

        long rowsPerSecond() {
            return seconds == 0 ? 0 : Math.round(rows / seconds);
        }
    }

    /** What the month took. */
    record Cost(int affiliates, double generateSeconds, double seconds, int exit, List<JobCost> jobs) {}

    private record Sample(long time, long used, long alive) {}

    private record Span(long from, long to) {}

    private final Path folder;
    private final int affiliates;

    MeasuredMonth(Path folder, int affiliates) {
        this.folder = folder;
        this.affiliates = affiliates;
    }

    Cost measure() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        double generated = generate();
        Path home = folder.resolve("home");
        // Held for the whole measurement, so that the steps' times can be read when the run is over.
        try (EmbeddedServer server = EmbeddedServer.join(home.resolve("postgres"), ServerSettings.standard())) {
            long began = System.nanoTime();
            int exit = run();
            double seconds = (System.nanoTime() - began) / 1e9;
            JsonNode receipt =
                    JsonMapper.shared().readTree(folder.resolve("receipt.json").toFile());
            Map<String, List<Span>> spans = spans(
                    JdbcClient.create(new DriverManagerDataSource(server.url(), server.user(), server.password())));
            return new Cost(affiliates, generated, seconds, exit, costs(receipt, spans, samples()));
        }
    }

    private double generate() throws IOException, InterruptedException {
        long began = System.nanoTime();
        java(
                "-Xmx256m",
                List.of(
                        "org.recaudo.Recaudo",
                        "generate",
                        "--affiliates=" + affiliates,
                        "--seed=2026",
                        "--period=2026-11",
                        "--periods=1",
                        "--output=" + folder.resolve("fund")),
                folder.resolve("generate.txt"));
        return (System.nanoTime() - began) / 1e9;
    }

    private int run() throws IOException, InterruptedException {
        return java(
                HEAP,
                List.of(
                        "-Dbench.heap=" + folder.resolve("heap.csv"),
                        "org.recaudo.bench.MeasuredRun",
                        "run-month",
                        "--period=2026-11",
                        "--input=" + folder.resolve("fund").resolve("2026-11"),
                        "--json"),
                folder.resolve("receipt.json"));
    }

    private int java(String heap, List<String> arguments, Path output) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                heap,
                "-XX:+UseSerialGC",
                "-Dlogback.configurationFile=logback.xml",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("RECAUDO_HOME", folder.resolve("home").toString());
        builder.environment()
                .put("RECAUDO_CONFIG", Path.of("config").toAbsolutePath().toString());
        builder.redirectOutput(output.toFile());
        builder.redirectError(folder.resolve("errors.txt").toFile());
        return builder.start().waitFor();
    }

    private static Map<String, List<Span>> spans(JdbcClient jdbc) {
        Map<String, List<Span>> spans = new LinkedHashMap<>();
        jdbc.sql("SELECT step_name, start_time, end_time FROM batch.batch_step_execution"
                        + " WHERE end_time IS NOT NULL ORDER BY start_time, step_execution_id")
                .query(row -> {
                    spans.computeIfAbsent(row.getString(1), step -> new ArrayList<>())
                            .add(new Span(
                                    millis(row.getObject(2, LocalDateTime.class)),
                                    millis(row.getObject(3, LocalDateTime.class))));
                });
        return spans;
    }

    private List<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("heap.csv"))) {
            String[] cells = line.split(";", -1);
            samples.add(new Sample(Long.parseLong(cells[0]), Long.parseLong(cells[1]), Long.parseLong(cells[2])));
        }
        return samples;
    }

    /** A step's name starts with its job's. */
    private static List<JobCost> costs(JsonNode receipt, Map<String, List<Span>> spans, List<Sample> samples) {
        List<JobCost> costs = new ArrayList<>();
        for (JsonNode job : receipt.path("jobs")) {
            String name = job.path("job").asString();
            List<Span> ofJob = spans.entrySet().stream()
                    .filter(step -> step.getKey().startsWith(name))
                    .flatMap(step -> step.getValue().stream())
                    .toList();
            long millis =
                    ofJob.stream().mapToLong(span -> span.to() - span.from()).sum();
            List<Sample> meanwhile = samples.stream()
                    .filter(sample ->
                            ofJob.stream().anyMatch(span -> sample.time() >= span.from() && sample.time() <= span.to()))
                    .toList();
            long used = meanwhile.stream().mapToLong(Sample::used).max().orElse(0);
            long alive = meanwhile.stream().mapToLong(Sample::alive).max().orElse(0);
            costs.add(new JobCost(name, millis / 1e3, rows(job), used / MEGABYTE, alive / MEGABYTE));
        }
        return costs;
    }

    private static long rows(JsonNode job) {
        long rows = job.path("records").path("read").asLong(0);
        for (JsonNode count : job.path("counts")) {
            rows = Math.max(rows, count.asLong(0));
        }
        return rows;
    }

    private static long millis(LocalDateTime time) {
        return time.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
    }
}
