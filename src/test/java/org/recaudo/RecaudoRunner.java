// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.recaudo.operations.commands.CommandLineEntry;
import org.recaudo.operations.commands.CommandLineEntry.Streams;
import org.recaudo.operations.launch.RunPlaces;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs command lines in this process, as an operator would, against a home, a configuration and a database of its own.
 */
public final class RecaudoRunner {

    /** How a command ended: its exit code and what it printed. */
    public record Ended(int exit, String out, String err) {

        /** The receipt, when the command was given {@code --json}. */
        public JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }

        /** The receipt of one job. */
        public JsonNode job(String name) {
            for (JsonNode job : json().path("jobs")) {
                if (job.path("job").asString().equals(name)) {
                    return job;
                }
            }
            throw new AssertionError("No job %s in %s".formatted(name, out));
        }
    }

    private final Path home;
    private final Path config;
    private final DatabaseFixture database;

    private RecaudoRunner(Path home, Path config, DatabaseFixture database) {
        this.home = home;
        this.config = config;
        this.database = database;
    }

    /** A fund of its own in a fresh database, with the sample configuration. */
    public static RecaudoRunner in(Path home) {
        return new RecaudoRunner(home, Path.of("config"), DatabaseFixture.fresh());
    }

    /** The same with another configuration folder; the database stays. */
    public RecaudoRunner config(Path folder) {
        return new RecaudoRunner(home, folder, database);
    }

    public Path home() {
        return home;
    }

    /** {@code RECAUDO_HOME/output/<period>/<job>}. */
    public Path output(String period, String job) {
        return home.resolve("output").resolve(period).resolve(job);
    }

    public DatabaseFixture database() {
        return database;
    }

    public Ended run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        RunPlaces places = new RunPlaces(
                home.toAbsolutePath(), config.toAbsolutePath(), database.url(), database.user(), database.password());
        int exit = CommandLineEntry.run(
                Recaudo.class, places, new Streams(new PrintWriter(out, true), new PrintWriter(err, true)), arguments);
        return new Ended(exit, out.toString(), err.toString());
    }
}
