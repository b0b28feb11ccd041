// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.recaudo.runs.Sql;

/**
 * Makes the data directory. Everything, also the roles and the empty database, is made by a server that listens nowhere
 * ({@code postgres --single}, one statement a line), aside, and gets its name when it is whole: a cut-off first command
 * leaves nothing to repair.
 */
final class Cluster {

    static final String SUPERUSER = "postgres";
    static final String LOGIN = "recaudo";
    static final String DATABASE = "recaudo";

    private static final String AUTHENTICATION =
            """
            # Written by Recaudo: passwords always, this machine only.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private Cluster() {}

    /** Refuses another major version's data; makes the cluster where there is none. */
    static void ensure(ServerHome home, Binaries binaries, ServerUser user) throws IOException {
        if (Files.exists(home.cluster())) {
            refuseOtherVersion(home);
            return;
        }
        SideDirectory side = SideDirectory.in(home.root());
        Path data = ownedDirectory(side.path().resolve("data"), user);
        ownedDirectory(side.path().resolve("log"), user);
        initialise(binaries, user, data);
        String superuserPassword = Passwords.generate(side.path(), SUPERUSER);
        String loginPassword = Passwords.generate(side.path(), LOGIN);
        must(
                user.command(
                        binaries.program("postgres"),
                        "--single",
                        "-D",
                        data.toString(),
                        "-c",
                        "exit_on_error=true",
                        "-c",
                        "password_encryption=scram-sha-256",
                        "-c",
                        "log_min_error_statement=panic",
                        "postgres"),
                Sql.of(Cluster.class, "cluster").formatted(superuserPassword, loginPassword) + "\n");
        Files.writeString(data.resolve("pg_hba.conf"), AUTHENTICATION);
        SideDirectory.flush(data.resolve("pg_hba.conf"));
        side.publish(home.cluster());
    }

    private static void initialise(Binaries binaries, ServerUser user, Path data) {
        must(
                user.command(
                        binaries.program("initdb"),
                        "-D",
                        data.toString(),
                        "--username=" + SUPERUSER,
                        "--auth=reject",
                        "--data-checksums",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--no-instructions"),
                "");
    }

    private static Path ownedDirectory(Path path, ServerUser user) throws IOException {
        Files.createDirectory(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        user.own(path);
        return path;
    }

    private static void must(List<String> command, String input) {
        NativeCommand.Outcome outcome = NativeCommand.run(command, input, () -> {});
        if (!outcome.succeeded()) {
            throw new ServerRefusal("The database could not be made. It was said: %s"
                    .formatted(outcome.output().strip()));
        }
    }

    private static void refuseOtherVersion(ServerHome home) throws IOException {
        Path file = home.data().resolve("PG_VERSION");
        String found = Files.exists(file) ? Files.readString(file).strip() : "an unknown version";
        if (!found.equals(Binaries.MAJOR)) {
            throw new ServerRefusal(
                    """
                    %1$s was made by PostgreSQL %2$s, and this Recaudo brings PostgreSQL %3$s. Nothing was touched.
                    With the Recaudo that made it, type:
                        jobs/recaudo backup ledger.zip
                    then, with this one:
                        mv %4$s %4$s-%2$s
                        jobs/recaudo restore ledger.zip"""
                            .formatted(home.data(), found, Binaries.MAJOR, home.cluster()));
        }
    }
}
