// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.launch;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a run lives, from the environment.
 *
 * @param home RECAUDO_HOME: server, archive, rejects, logs and outputs
 * @param config RECAUDO_CONFIG: the configuration folder
 * @param databaseUrl RECAUDO_DATABASE_URL, or null for the embedded server
 */
public record RunPlaces(
        Path home,
        Path config,
        @Nullable String databaseUrl,
        @Nullable String databaseUser,
        @Nullable String databasePassword) {

    /** Reads the environment; without it {@code var/} and {@code config/} of the folder that the process stands in. */
    public static RunPlaces of(Map<String, String> environment) {
        return new RunPlaces(
                Path.of(environment.getOrDefault("RECAUDO_HOME", "var")).toAbsolutePath(),
                Path.of(environment.getOrDefault("RECAUDO_CONFIG", "config")).toAbsolutePath(),
                environment.get("RECAUDO_DATABASE_URL"),
                environment.get("RECAUDO_DATABASE_USER"),
                environment.get("RECAUDO_DATABASE_PASSWORD"));
    }

    /** The log file of a command. */
    public Path log(String command) {
        return log(home, command);
    }

    static Path log(Path home, String command) {
        return home.resolve("logs").resolve(command + ".log");
    }
}
