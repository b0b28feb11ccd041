// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recaudo.DatabaseFixture;
import org.recaudo.RecaudoRunner;
import org.recaudo.operations.postgres.LedgerDatabase;
import org.recaudo.operations.postgres.Migrations;

/** A ledger goes out into a file and comes back, or nothing does. */
class BackupTests {

    private Path folder;
    private DatabaseFixture ledger;
    private Path file;

    /** A sealed period, an entry in it, and a text with everything that could break a row. */
    @BeforeEach
    void keepSomeBooks(@TempDir Path temporary) throws SQLException {
        folder = temporary;
        file = folder.resolve("ledger.zip");
        ledger = DatabaseFixture.fresh();
        execute(
                ledger,
                "INSERT INTO ledger_entry (natural_key, kind, debit_account, credit_account, amount_minor,"
                        + " value_date, posting_period, source_rule)"
                        + " VALUES ('k/1', 'CHARGE', '1.1', '4.1', 12345, '2026-10-05', '2026-10-01', 'ñandú')",
                "INSERT INTO ledger_seal (period, sealed_by) VALUES ('2026-10-01', E'Ana\\tO''Neill\\\\\\n\\\\N')",
                "INSERT INTO batch.batch_job_instance VALUES (nextval('batch.batch_job_instance_seq'), NULL, 'a', 'b')",
                "INSERT INTO batch.batch_job_execution VALUES (1, 0, 1, '2026-11-05 07:00:00.123456')");
    }

    @Test
    void bringsBackTheSameLedgerAlsoWhereAPeriodIsSealed() throws Exception {
        BackupManifest manifest = backup(ledger, file);
        DatabaseFixture other = DatabaseFixture.fresh();
        restore(other, file);
        Path again = folder.resolve("again.zip");
        backup(other, again);

        assertThat(manifest.rows()).isEqualTo(4);
        assertThat(again).hasSameBinaryContentAs(file);
        assertThat(ask(other, "SELECT sealed_by FROM ledger_seal")).isEqualTo("Ana\tO'Neill\\\n\\N");
        assertThat(ask(other, "SELECT nextval('batch.batch_job_instance_seq')")).isEqualTo("2");
    }

    @Test
    void leavesTheGuardsOnAfterwards() throws Exception {
        backup(ledger, file);
        DatabaseFixture other = DatabaseFixture.fresh();
        restore(other, file);

        assertThat(ask(other, "SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'O'"))
                .isEqualTo("0");
        assertThatThrownBy(() -> execute(
                        other,
                        "INSERT INTO ledger_entry (natural_key, kind, debit_account, credit_account, amount_minor,"
                                + " value_date, posting_period, source_rule)"
                                + " VALUES ('k/2', 'CHARGE', '1.1', '4.1', 1, '2026-10-05', '2026-10-01', 'x')"))
                .hasMessageContaining("sealed");
    }

    @Test
    void writesAFileThatOnlyItsOwnerReadsAndNeverOverwrites() throws Exception {
        backup(ledger, file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> backup(ledger, file))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("exists already");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void refusesALedgerThatHasRows() throws Exception {
        backup(ledger, file);
        DatabaseFixture other = DatabaseFixture.fresh();
        execute(other, "INSERT INTO ledger_seal (period, sealed_by) VALUES ('2026-01-01', 'x')");

        assertThatThrownBy(() -> restore(other, file))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining("ledger_seal has rows");
        assertThat(ask(other, "SELECT count(*) FROM ledger_entry")).isEqualTo("0");
    }

    @Test
    void keepsNothingOfAFileWhoseRowsWereChanged() throws Exception {
        backup(ledger, file);
        edit("public.ledger_entry.copy", text -> text.replace("12345", "12346"));

        refusesAndKeepsNothing("was damaged or changed");
    }

    @Test
    void keepsNothingOfAFileThatLacksATable() throws Exception {
        backup(ledger, file);
        try (FileSystem zip = open()) {
            Files.delete(zip.getPath("public.ledger_seal.copy"));
        }

        refusesAndKeepsNothing("missing in the file");
    }

    @Test
    void refusesWhatIsNoBackup() throws Exception {
        Files.writeString(file, "not a ZIP");
        refusesAndKeepsNothing("not a whole ZIP file");

        Files.delete(file);
        refusesAndKeepsNothing("There is no file");

        backup(ledger, file);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        refusesAndKeepsNothing("not a whole ZIP file");
    }

    @Test
    void refusesABackupOfANewerRecaudo() throws Exception {
        backup(ledger, file);
        edit(
                "manifest.json",
                text -> text.replaceAll("\"schemaVersion\" : \"\\d+\"", "\"schemaVersion\" : \"29991231000000\""));

        refusesAndKeepsNothing("Use a newer one");
    }

    /** Tables as they were after the second migration, before there was a ledger. */
    @Test
    void readsABackupOfAnOlderRecaudoAndBringsItUpToDate() throws Exception {
        DatabaseFixture old = DatabaseFixture.fresh();
        execute(old, "SET ROLE recaudo_owner", "DROP OWNED BY recaudo_owner");
        Migrations.applyUpTo("20261121100500", old.url(), old.user(), old.password());
        execute(old, "INSERT INTO batch.batch_job_instance VALUES (7, 0, 'import-payments', 'k')");
        try (Connection connection = old.connection()) {
            Backup.write(connection, file);
        }

        DatabaseFixture now = DatabaseFixture.fresh();
        restore(now, file);

        assertThat(ask(now, "SELECT job_instance_id FROM batch.batch_job_instance"))
                .isEqualTo("7");
        assertThat(ask(now, "SELECT count(*) FROM ledger_entry")).isEqualTo("0");
        assertThat(Migrations.apply(now.url(), now.user(), now.password())).isZero();
    }

    @Test
    void isACommandInBothDirections() {
        RecaudoRunner runner = RecaudoRunner.in(folder.resolve("home"));

        assertThat(runner.run("backup", file.toString()).exit()).isZero();
        assertThat(runner.run("backup", file.toString()).exit()).isEqualTo(2);
        RecaudoRunner.Ended restored = runner.run("restore", file.toString());
        assertThat(restored.out()).contains("0 rows, each count and hash as in the backup");
        assertThat(restored.exit()).isZero();
        assertThat(runner.run("restore", "no-such.zip").err()).contains("There is no file");
    }

    private void refusesAndKeepsNothing(String message) throws SQLException {
        DatabaseFixture other = DatabaseFixture.fresh();
        assertThatThrownBy(() -> restore(other, file))
                .isInstanceOf(BackupRefusal.class)
                .hasMessageContaining(message);
        assertThat(ask(other, "SELECT count(*) FROM ledger_entry")).isEqualTo("0");
        assertThat(ask(other, "SELECT count(*) FROM batch.batch_job_instance")).isEqualTo("0");
    }

    private static BackupManifest backup(DatabaseFixture from, Path file) throws SQLException, IOException {
        try (Connection connection = from.connection()) {
            return Backup.write(connection, file);
        }
    }

    private static void restore(DatabaseFixture into, Path file) throws SQLException, IOException {
        try (LedgerDatabase database = LedgerDatabase.elsewhere(into.url(), into.user(), into.password())) {
            Restore.read(database, file);
        }
    }

    private FileSystem open() throws IOException {
        return FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of());
    }

    private void edit(String entry, UnaryOperator<String> change) throws IOException {
        try (FileSystem zip = open()) {
            Path path = zip.getPath(entry);
            String text;
            try (InputStream in = Files.newInputStream(path)) {
                text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            String changed = change.apply(text);
            assertThat(changed).isNotEqualTo(text);
            try (OutputStream out = Files.newOutputStream(path)) {
                out.write(changed.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void execute(DatabaseFixture database, String... statements) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String ask(DatabaseFixture database, String query) throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
