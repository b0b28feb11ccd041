// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.recaudo.RecaudoRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A fund with a roll in its database, whose jobs run as an operator would run them. */
final class Month {

    static final String PERIOD = "2026-11";

    final RecaudoRunner runner;
    final JdbcTemplate database;

    Month(Path home) {
        runner = RecaudoRunner.in(home);
        database = new JdbcTemplate(runner.database().dataSource());
    }

    /** The same books with another configuration. */
    RecaudoRunner configuredBy(Path folder) {
        return runner.config(folder);
    }

    /** Households 1 to n, one to four members each. */
    Month withHouseholds(int households) {
        database.update(resource("generate_roll"), households);
        database.execute(resource("analyze_roll"));
        return this;
    }

    RecaudoRunner.Ended run(String job, String... options) {
        return run(runner, job, options);
    }

    static RecaudoRunner.Ended run(RecaudoRunner runner, String job, String... options) {
        List<String> line = new java.util.ArrayList<>(List.of(job, "--period=" + PERIOD, "--json"));
        line.addAll(List.of(options));
        return runner.run(line.toArray(new String[0]));
    }

    /** The table's content as {@code fingerprint} reads it. */
    List<String> rows(String module, String table) {
        String sql = text("/org/recaudo/%s/sql/fingerprint/%s.sql".formatted(module, table));
        return database.query(sql, (row, number) -> {
            StringBuilder line = new StringBuilder();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                line.append(row.getString(column)).append('|');
            }
            return line.toString();
        });
    }

    long count(RecaudoRunner.Ended ended, String job, String what) {
        JsonNode counts = ended.job(job).path("counts");
        return counts.path(what).asLong();
    }

    static String resource(String name) {
        return text("/org/recaudo/charges/" + name + ".sql");
    }

    private static String text(String resource) {
        try (InputStream in = Month.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
