// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.recaudo.operations.postgres.LedgerDatabase;
import org.recaudo.operations.postgres.Migrations;
import org.recaudo.runs.Sql;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a backup into an empty ledger, in one transaction that ends only when each table's rows, read again from the
 * database, have the count and the SHA-256 of the manifest. A backup of an older Recaudo is read into the tables of its
 * time, which are then brought up to date.
 */
public final class Restore {

    private final LedgerDatabase database;
    private final Path file;

    private Restore(LedgerDatabase database, Path file) {
        this.database = database;
        this.file = file;
    }

    /**
     * Fills the database, which must be migrated and empty.
     *
     * @throws BackupRefusal when the file is no whole backup, comes from a newer Recaudo, or the ledger has rows
     */
    public static BackupManifest read(LedgerDatabase database, Path file) throws SQLException, IOException {
        if (!Files.isRegularFile(file)) {
            throw new BackupRefusal("There is no file " + file);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new Restore(database, file).run(zip);
        } catch (ZipException e) {
            throw new BackupRefusal("%s is not a whole ZIP file: %s".formatted(file, e.getMessage()), e);
        }
    }

    private BackupManifest run(ZipFile zip) throws SQLException, IOException {
        BackupManifest manifest = manifest(zip);
        takeBackTo(manifest.schemaVersion());
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            Backup.settle(connection);
            asOwner(connection);
            fill(connection, zip, manifest);
            connection.commit();
        }
        Migrations.apply(database.url(), database.user(), database.password());
        return manifest;
    }

    private BackupManifest manifest(ZipFile zip) throws IOException {
        @Nullable ZipEntry entry = zip.getEntry(BackupManifest.ENTRY);
        if (entry == null) {
            throw new BackupRefusal("%s has no %s: it is not a backup".formatted(file, BackupManifest.ENTRY));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            BackupManifest manifest = new JsonMapper().readValue(in, BackupManifest.class);
            if (!manifest.kind().equals(BackupManifest.KIND)) {
                throw new BackupRefusal("%s is a %s and not a %s: a newer Recaudo must read it"
                        .formatted(file, manifest.kind(), BackupManifest.KIND));
            }
            return manifest;
        } catch (JacksonException | NullPointerException e) {
            throw new BackupRefusal("%s has a %s that is none of ours".formatted(file, BackupManifest.ENTRY), e);
        }
    }

    /** Leaves the tables as they were when the backup was made, if that was before this Recaudo. */
    private void takeBackTo(String version) throws SQLException {
        try (Connection connection = connect()) {
            String ours = Backup.schemaVersion(connection);
            refuseRows(connection, LedgerTable.all(connection));
            if (version.compareTo(ours) > 0) {
                throw new BackupRefusal(
                        "%s has tables of version %s, and this Recaudo knows them up to %s. Use a newer one."
                                .formatted(file, version, ours));
            }
            if (version.equals(ours)) {
                return;
            }
            connection.setAutoCommit(false);
            asOwner(connection);
            execute(connection, Sql.of(Restore.class, "restore-drop-empty"));
            connection.commit();
        }
        Migrations.applyUpTo(version, database.url(), database.user(), database.password());
    }

    private void refuseRows(Connection connection, List<LedgerTable> tables) throws SQLException {
        for (LedgerTable table : tables) {
            if (table.hasRows(connection)) {
                throw new BackupRefusal(
                        ("The ledger is not empty: %s.%s has rows. A backup is read into an empty ledger"
                                        + " only: move RECAUDO_HOME/postgres away, or create another database.")
                                .formatted(table.schema(), table.name()));
            }
        }
    }

    private void fill(Connection connection, ZipFile zip, BackupManifest manifest) throws SQLException, IOException {
        Map<String, LedgerTable> tables = LedgerTable.all(connection).stream()
                .collect(Collectors.toMap(table -> table.schema() + "." + table.name(), Function.identity()));
        refuseRows(connection, List.copyOf(tables.values()));
        for (BackupManifest.Table expected : manifest.tables()) {
            @Nullable LedgerTable table = tables.get(expected.schema() + "." + expected.name());
            @Nullable ZipEntry entry = zip.getEntry(expected.entry());
            if (table == null || entry == null) {
                throw new BackupRefusal("%s names %s, which is missing %s"
                        .formatted(file, expected.entry(), entry == null ? "in the file" : "in the database"));
            }
            // A faithful copy is no new posting: seals and other guards were passed when the rows were made.
            execute(connection, table.statements().quiet());
            try (InputStream in = zip.getInputStream(entry)) {
                table.copyFrom(connection, in);
            }
            execute(connection, table.statements().watchful());
            verify(expected, table.copyTo(connection, OutputStream.nullOutputStream()));
        }
        for (BackupManifest.Sequence sequence : manifest.sequences()) {
            set(connection, sequence);
        }
    }

    private void verify(BackupManifest.Table expected, BackupManifest.Table found) {
        if (!expected.equals(found)) {
            throw new BackupRefusal(("%s was damaged or changed: %s should hold %d rows with SHA-256 %s,"
                            + " and %d rows with %s came. Nothing was kept.")
                    .formatted(
                            file, expected.entry(), expected.rows(), expected.sha256(), found.rows(), found.sha256()));
        }
    }

    private static void set(Connection connection, BackupManifest.Sequence sequence) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(Sql.of(Restore.class, "restore-sequence"))) {
            statement.setString(1, sequence.schema());
            statement.setString(2, sequence.name());
            statement.setLong(3, sequence.lastValue());
            statement.execute();
        }
    }

    private static void asOwner(Connection connection) throws SQLException {
        execute(connection, Sql.of(Restore.class, "restore-as-owner"));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
