// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.recaudo.operations.ExitCode;
import org.recaudo.operations.backup.BackupManifest;
import org.recaudo.operations.backup.BackupRefusal;
import org.recaudo.operations.backup.Restore;
import org.recaudo.operations.launch.BookLock;
import org.recaudo.operations.launch.LedgerAccess;
import org.recaudo.operations.launch.RunPlaces;
import org.recaudo.operations.postgres.LedgerDatabase;
import org.recaudo.operations.postgres.ServerRefusal;
import org.recaudo.runs.ConfigurationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a backup into an empty ledger. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a backup into an empty ledger: the embedded one, or the server that RECAUDO_DATABASE_URL names.",
            "All of it or nothing: rows and hashes are compared with the backup's before anything is kept."
        })
final class RestoreCommand implements Callable<Integer> {

    private final RunPlaces places;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The backup to read.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    RestoreCommand(RunPlaces places) {
        this.places = places;
    }

    @Override
    public Integer call() throws SQLException, IOException {
        try (LedgerDatabase database = LedgerAccess.open(places)) {
            Optional<BookLock> lock = LedgerAccess.lock(database);
            if (lock.isEmpty()) {
                spec.commandLine().getErr().println("Another run is writing this fund's books. Try again later.");
                return ExitCode.BUSY.code();
            }
            try (BookLock held = lock.get()) {
                return restore(database);
            }
        } catch (BackupRefusal | ServerRefusal | ConfigurationException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ExitCode.REFUSED.code();
        }
    }

    private int restore(LedgerDatabase database) throws SQLException, IOException {
        BackupManifest manifest = Restore.read(database, file);
        spec.commandLine()
                .getOut()
                .printf(
                        "Restored %s: %d tables, %d rows, each count and hash as in the backup%n",
                        file, manifest.tables().size(), manifest.rows());
        return ExitCode.DONE.code();
    }
}
