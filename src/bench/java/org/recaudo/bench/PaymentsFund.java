// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.BillBarcode;
import org.recaudo.ledger.PaymentReference;
import org.recaudo.money.BillingPeriod;
import org.recaudo.operations.postgres.EmbeddedServer;

/**
 * A fund in which each household owes one bill, and Rapipago files that pay them, in no order. One in ten pays part of
 * its bill, and one in ten more than it.
 */
final class PaymentsFund {

    private static final BillingPeriod BILLED = BillingPeriod.parse("2026-10");
    private static final LocalDate DUE = LocalDate.of(2026, 10, 10);

    private final int households;

    PaymentsFund(int households) {
        this.households = households;
    }

    /** What household {@code account} owes: from 100.00 to 599.99. */
    private static long owedMinor(int account) {
        return 10_000 + account * 7919L % 50_000;
    }

    private static long paidMinor(int account) {
        long owedMinor = owedMinor(account);
        return switch (account % 10) {
            case 3 -> owedMinor - 50_00;
            case 7 -> owedMinor + 50_00;
            default -> owedMinor;
        };
    }

    /** Writes roll and books straight into an empty database, as its superuser. */
    void fill(EmbeddedServer server) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.url(), server.superuser(), server.superuserPassword());
                Statement statement = connection.createStatement()) {
            for (String table : List.of("affiliates_version", "ledger_open_item", "ledger_entry")) {
                statement.execute("ALTER TABLE %s DISABLE TRIGGER USER".formatted(table));
            }
            for (String rows : List.of(roll(), items(), entries())) {
                statement.execute(rows.formatted(households));
            }
            for (String table : List.of("affiliates_version", "ledger_open_item", "ledger_entry")) {
                statement.execute("ALTER TABLE %s ENABLE TRIGGER USER".formatted(table));
                statement.execute("VACUUM (ANALYZE, FREEZE) " + table);
            }
            statement.execute("CHECKPOINT");
        }
    }

    private static String roll() {
        return "INSERT INTO affiliates_version SELECT 1, n, n, 1, DATE '2026-01-01', DATE '1980-05-05',"
                + " DATE '2020-01-01', NULL, 0, true, 'joined', '00', '20' || lpad(n::text, 8, '0') || '9', 'DNI',"
                + " lpad(n::text, 8, '0'), 'SURNAME', 'GIVEN', 'F', 'A100', '01', 'Street', '1', '', '', 'Town',"
                + " '1000', 'C', '', '', 'paper' FROM generate_series(1, %d) AS n";
    }

    private static String items() {
        return "INSERT INTO ledger_open_item SELECT n, DATE '2026-10-01', DATE '2026-10-10', NULL, NULL, 'charge', NULL"
                + " FROM generate_series(1, %d) AS n";
    }

    private static String entries() {
        return "INSERT INTO ledger_entry SELECT 10000 + n * 7919::bigint %% 50000, NULL, NULL, n, DATE '2026-10-05',"
                + " DATE '2026-10-01', DATE '2026-10-01', 'charge/2026-10/' || lpad(n::text, 9, '0') || '/FEE',"
                + " 'charge', '1310', '4110', 'charge', NULL FROM generate_series(1, %d) AS n";
    }

    /** Writes the payments of all households into so many files, the first of a day each. */
    List<Path> files(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        List<Integer> accounts = new ArrayList<>(households);
        for (int account = 1; account <= households; account++) {
            accounts.add(account);
        }
        Collections.shuffle(accounts, new Random(2026));
        List<Path> files = new ArrayList<>();
        for (int file = 0; file < count; file++) {
            int from = (int) ((long) households * file / count);
            int to = (int) ((long) households * (file + 1) / count);
            Path path = folder.resolve(String.format(Locale.ROOT, "rapipago-%03d.txt", file));
            write(path, accounts.subList(from, to), DUE.minusDays(count - file));
            files.add(path);
        }
        return files;
    }

    private static void write(Path file, List<Integer> accounts, LocalDate fileDate) throws IOException {
        String day = digits(fileDate);
        String paid = digits(fileDate.minusDays(1));
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.ISO_8859_1)) {
            out.write("00000000OSRIOCLARO          %sCOBRANZAS   RAPIPAGO%17s\r\n".formatted(day, ""));
            long totalMinor = 0;
            for (int account : accounts) {
                long paidMinor = paidMinor(account);
                totalMinor += paidMinor;
                PaymentReference reference = new PaymentReference(new AccountNumber(account), BILLED);
                String barcode =
                        new BillBarcode("0937", reference, owedMinor(account), DUE, DUE.plusDays(10)).digits();
                out.write("%s%015d%-50s\r\n".formatted(paid, paidMinor, barcode));
            }
            out.write("99999999%08d%018d%39s\r\n".formatted(accounts.size(), totalMinor, ""));
        }
    }

    private static String digits(LocalDate day) {
        return day.toString().replace("-", "");
    }
}
