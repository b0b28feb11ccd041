// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.recaudo.operations.ExitCode;
import org.recaudo.operations.backup.Backup;
import org.recaudo.operations.backup.BackupManifest;
import org.recaudo.operations.backup.BackupRefusal;
import org.recaudo.operations.launch.LedgerAccess;
import org.recaudo.operations.launch.RunPlaces;
import org.recaudo.operations.postgres.LedgerDatabase;
import org.recaudo.operations.postgres.ServerRefusal;
import org.recaudo.runs.ConfigurationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the whole ledger into one file, while jobs may go on. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the whole ledger, as it stands at one moment, into one ZIP file that only you can read.",
            "Jobs may run meanwhile. Keep it with RECAUDO_HOME/archive, where the original input files are."
        })
final class BackupCommand implements Callable<Integer> {

    private final RunPlaces places;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to write; it must not exist yet.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    BackupCommand(RunPlaces places) {
        this.places = places;
    }

    @Override
    public Integer call() throws SQLException, IOException {
        try (LedgerDatabase database = LedgerAccess.open(places);
                Connection connection =
                        DriverManager.getConnection(database.url(), database.user(), database.password())) {
            BackupManifest manifest = Backup.write(connection, file);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "Wrote %s: %d tables, %d rows, tables of version %s%n",
                            file, manifest.tables().size(), manifest.rows(), manifest.schemaVersion());
            return ExitCode.DONE.code();
        } catch (BackupRefusal | ServerRefusal | ConfigurationException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ExitCode.REFUSED.code();
        }
    }
}
