// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.recaudo.operations.postgres.EmbeddedServer;

/** {@code import-payments} in a process of its own, over a database whose state before it is kept for the floor. */
final class PaymentsRun {

    /** Name of the database that stays as it was before the payments. */
    static final String FLOOR = "payments_floor";

    private static final long MEGABYTE = 1 << 20;

    /** What the run took: its steps alone, and with starting and ending. */
    record Cost(double seconds, double processSeconds, long heapPeakMegabytes) {}

    private final Path folder;
    private final EmbeddedServer server;

    PaymentsRun(Path folder, EmbeddedServer server) {
        this.folder = folder;
        this.server = server;
    }

    /** Any job creates the tables; one without files does nothing else. */
    void migrate() throws IOException, InterruptedException {
        java(List.of("import-payments", "--period=2026-11"), "migrate.txt");
    }

    /** Copies the database as it stands. */
    void keepFloor() throws SQLException {
        String database = server.url().substring(server.url().lastIndexOf('/') + 1);
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE %s TEMPLATE %s STRATEGY FILE_COPY".formatted(FLOOR, database));
            statement.execute("CHECKPOINT");
        }
    }

    Cost take(List<Path> files) throws IOException, InterruptedException, SQLException {
        return run("import-payments", files);
    }

    Cost run(String job, List<Path> files) throws IOException, InterruptedException, SQLException {
        List<String> arguments = new ArrayList<>(List.of(job, "--period=2026-11", "--json"));
        files.forEach(file -> arguments.add("--input=" + file));
        long began = System.nanoTime();
        int exit = java(arguments, "receipt.json");
        double seconds = (System.nanoTime() - began) / 1e9;
        if (exit != 0 && exit != 4) {
            throw new IllegalStateException("%s ended with %d; see %s".formatted(job, exit, folder));
        }
        return new Cost(stepSeconds(), seconds, heapPeak());
    }

    private double stepSeconds() throws SQLException {
        String database = server.url().substring(server.url().lastIndexOf('/') + 1);
        try (Connection connection = superuser(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT extract(epoch FROM sum(end_time - start_time)) FROM batch.batch_step_execution"
                                + " WHERE job_execution_id = (SELECT max(job_execution_id) FROM batch.batch_job_execution)")) {
            rows.next();
            return rows.getDouble(1);
        }
    }

    private long heapPeak() throws IOException {
        try (var lines = Files.lines(folder.resolve("heap.csv"))) {
            return lines.mapToLong(line -> Long.parseLong(line.split(";", -1)[1]))
                            .max()
                            .orElse(0)
                    / MEGABYTE;
        }
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(server.url(database), server.superuser(), server.superuserPassword());
    }

    private int java(List<String> arguments, String output) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Dlogback.configurationFile=logback.xml",
                "-Dbench.heap=" + folder.resolve("heap.csv"),
                "-cp",
                System.getProperty("java.class.path"),
                "org.recaudo.bench.MeasuredRun"));
        String more = System.getProperty("bench.java", "");
        if (!more.isEmpty()) {
            command.add(1, more);
        }
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("RECAUDO_HOME", folder.resolve("home").toString());
        builder.environment()
                .put("RECAUDO_CONFIG", Path.of("config").toAbsolutePath().toString());
        builder.redirectOutput(folder.resolve(output).toFile());
        builder.redirectError(folder.resolve("errors.txt").toFile());
        return builder.start().waitFor();
    }
}
