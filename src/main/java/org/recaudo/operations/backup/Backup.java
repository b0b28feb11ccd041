// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.recaudo.runs.Sql;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the whole ledger, as it stood at one moment, into one ZIP file: a {@code COPY} per table and a manifest with
 * rows and SHA-256. Jobs may go on meanwhile. The file holds personal data, so only its owner can read it; it appears
 * whole or not at all; and the same ledger gives the same bytes.
 */
public final class Backup {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** ZIP entries need some time; the clock's would make two backups of one ledger differ. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Backup() {}

    /**
     * Writes the backup.
     *
     * @throws BackupRefusal when the file exists already: a backup is never written over another
     */
    public static BackupManifest write(Connection connection, Path file) throws SQLException, IOException {
        if (Files.exists(file)) {
            throw new BackupRefusal(
                    "%s exists already, and a backup is never overwritten. Name another file.".formatted(file));
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BackupRefusal("There is no folder %s to write %s to".formatted(folder, file.getFileName()));
        }
        Path aside = Files.createTempFile(
                folder,
                "." + file.getFileName(),
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            BackupManifest manifest = inOneSnapshot(connection, aside);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static BackupManifest inOneSnapshot(Connection connection, Path aside) throws SQLException, IOException {
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try (FileChannel channel = FileChannel.open(aside, Set.of(StandardOpenOption.WRITE))) {
            ZipOutputStream zip =
                    new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
            zip.setLevel(Deflater.BEST_SPEED);
            settle(connection);
            BackupManifest manifest = tables(connection, zip);
            open(zip, BackupManifest.ENTRY);
            zip.write(JSON.writeValueAsString(manifest).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.finish();
            zip.flush();
            channel.force(true);
            return manifest;
        } finally {
            connection.rollback();
        }
    }

    private static BackupManifest tables(Connection connection, ZipOutputStream zip) throws SQLException, IOException {
        List<BackupManifest.Table> written = new ArrayList<>();
        for (LedgerTable table : LedgerTable.all(connection)) {
            open(zip, new BackupManifest.Table(table.schema(), table.name(), 0, 0, "").entry());
            written.add(table.copyTo(connection, zip));
            zip.closeEntry();
        }
        return new BackupManifest(BackupManifest.KIND, schemaVersion(connection), written, sequences(connection));
    }

    private static void open(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    /** Dates, times and bytes are written in one way, whatever the server's or the role's settings. */
    static void settle(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(Sql.of(Backup.class, "backup-snapshot"));
        }
    }

    static String schemaVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(Sql.of(Backup.class, "backup-schema-version"))) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<BackupManifest.Sequence> sequences(Connection connection) throws SQLException {
        List<BackupManifest.Sequence> used = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(Sql.of(Backup.class, "backup-sequences"))) {
            while (row.next()) {
                long last = row.getLong("last_value");
                if (!row.wasNull()) {
                    used.add(new BackupManifest.Sequence(
                            row.getString("schemaname"), row.getString("sequencename"), last));
                }
            }
        }
        return used;
    }
}
