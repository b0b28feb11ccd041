// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.recaudo.operations.postgres.EmbeddedServer;

/**
 * A fund whose households have paid their bills through four networks on thirty days: payments, their ledger entries
 * and the sums of the days stand in the books as import-payments leaves them, and a statement has what the networks
 * transferred, a hundredth of it a day late.
 */
final class ReconciliationFund {

    private static final List<String> TABLES =
            List.of("intake_delivery", "collections_payment", "collections_day", "ledger_entry");
    private static final String NETWORK = "(ARRAY['rapipago', 'pagomiscuentas', 'siro', 'visa-debito'])[1 + n %% 4]";
    private static final String CLEARING = "(ARRAY['1210', '1220', '1230', '1240'])[1 + n %% 4]";
    private static final String DAY = "DATE '2026-09-28' + (n / 4 %% 30)::integer";
    private static final String KEY = NETWORK + " || '/' || lpad(n::text, 9, '0')";
    private static final String REFERENCE = "lpad(n::text, 9, '0') || '26100'";

    private final int payments;

    ReconciliationFund(int payments) {
        this.payments = payments;
    }

    /** Writes what import-payments would have written, as superuser, over a roll and bills. */
    void fill(EmbeddedServer server) throws SQLException {
        new PaymentsFund(payments).fill(server);
        try (Connection connection = superuser(server);
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("ALTER TABLE %s DISABLE TRIGGER USER".formatted(table));
            }
            statement.execute("INSERT INTO intake_delivery SELECT n, lpad(to_hex(n), 64, '0'), 'file-' || n, 'rapipago',"
                    + " 'bench', 'file-' || n, NULL, DATE '2026-11-01', 1, 0, 0, 1, 0, 0 FROM generate_series(1, 1) AS n");
            for (String rows : List.of(paid(), entries(), days())) {
                statement.execute(rows.formatted(payments));
            }
            for (String table : TABLES) {
                statement.execute("ALTER TABLE %s ENABLE TRIGGER USER".formatted(table));
                statement.execute("VACUUM (ANALYZE, FREEZE) " + table);
            }
            statement.execute("CHECKPOINT");
        }
    }

    private static String paid() {
        return "INSERT INTO collections_payment (amount_minor, delivery, line, account, payment_date, credit_date,"
                + " repeated, late, payment_key, outcome, agreement, reference, channel, result, suspense_reason, parts,"
                + " original_key, rung, confidence, named) SELECT 10000 + n * 7919::bigint %% 50000, 1, n, n, " + DAY
                + ", NULL, false, false, " + KEY + ", 'payment', " + NETWORK + ", " + REFERENCE
                + ", '', 'in-full', NULL, '2026-10', NULL, 'reference', 100, '' FROM generate_series(1, %d) AS n";
    }

    private static String entries() {
        return "INSERT INTO ledger_entry (amount_minor, source_delivery, source_line, current_account, value_date,"
                + " posting_period, item_period, natural_key, kind, debit_account, credit_account, source_rule,"
                + " reversed_entry) SELECT 10000 + n * 7919::bigint %% 50000, 1, n, n, " + DAY
                + ", date_trunc('month', " + DAY + ")::date, DATE '2026-10-01', 'payment/' || " + KEY
                + " || '/2026-10', 'payment', " + CLEARING + ", '1310', NULL, NULL FROM generate_series(1, %d) AS n";
    }

    private static String days() {
        return "INSERT INTO collections_day (delivery, payment_day, payments, paid_minor, reversals, reversed_minor,"
                + " rejects, agreement, channel) SELECT 1, payment_date, count(*), sum(amount_minor), 0, 0, 0, agreement, ''"
                + " FROM collections_payment WHERE line <= %d GROUP BY agreement, payment_date";
    }

    /** Writes the statement with each day's net, as the agreements of the sample fund make it. */
    Path statement(EmbeddedServer server, Path file) throws SQLException, IOException {
        StringBuilder entries = new StringBuilder();
        BigDecimal closing = new BigDecimal("1000.00");
        int written = 0;
        try (Connection connection = superuser(server);
                Statement statement = connection.createStatement();
                ResultSet days = statement.executeQuery(nets())) {
            while (days.next()) {
                BigDecimal net = days.getBigDecimal("net_minor").movePointLeft(2);
                closing = closing.add(net);
                entries.append(entry(++written, days.getString("booked_on"), net, days.getString("text")));
            }
        }
        Files.createDirectories(file.getParent());
        return Files.writeString(
                file,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">"
                        + "<BkToCstmrStmt><GrpHdr><MsgId>B</MsgId><CreDtTm>2026-11-05T20:00:00</CreDtTm></GrpHdr><Stmt>"
                        + "<Id>B</Id><CreDtTm>2026-11-05T20:00:00</CreDtTm><Acct><Id><Othr><Id>9990138702011100377664</Id>"
                        + "</Othr></Id><Ccy>ARS</Ccy></Acct>"
                        + balance("OPBD", new BigDecimal("1000.00"), "2026-09-28")
                        + balance("CLBD", closing, "2026-11-05") + entries + "</Stmt></BkToCstmrStmt></Document>\n",
                StandardCharsets.UTF_8);
    }

    /** The agreements' terms in SQL; banking days as the calendar has them: weekends only, the sample's holidays pass. */
    private static String nets() {
        return "WITH terms (agreement, text, percent, withheld, days) AS (VALUES"
                + " ('rapipago', 'RAPIPAGO', 1.20, 0.0, 2), ('pagomiscuentas', 'PAGOMISCUENTAS', 0.80, 0.0, 1),"
                + " ('siro', 'SIRO', 0.60, 0.50, 1), ('visa-debito', 'VISA DEBITO', 1.80, 0.0, 5)),"
                + " kept AS (SELECT d.*, t.text, t.days, sum(d.paid_minor) AS gross, round(sum(d.paid_minor) * percent / 100)"
                + " AS commission, round(sum(d.paid_minor) * withheld / 100) AS withheld FROM collections_day AS d"
                + " JOIN terms AS t USING (agreement) GROUP BY d.agreement, d.payment_day, d.channel, d.delivery, t.text,"
                + " t.days, percent, t.withheld)"
                + " SELECT gross - commission - round(commission * 0.21) - withheld AS net_minor, text,"
                + " (SELECT b::date FROM generate_series(payment_day + 1, payment_day + 12, interval '1 day') AS b"
                + " WHERE extract(isodow FROM b) < 6 ORDER BY b LIMIT 1 OFFSET days - 1) AS booked_on"
                + " FROM kept ORDER BY booked_on, text, payment_day";
    }

    private static String entry(int number, String day, BigDecimal net, String text) {
        return "<Ntry><NtryRef>%d</NtryRef>%s<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>%s</Dt></BookgDt><AddtlNtryInf>%s"
                .formatted(number, amount(net), day, text)
                + "</AddtlNtryInf></Ntry>\n";
    }

    private static String balance(String code, BigDecimal amount, String day) {
        return "<Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp>%s<Dt><Dt>%s</Dt></Dt></Bal>"
                .formatted(code, amount(amount), day);
    }

    private static String amount(BigDecimal amount) {
        return "<Amt Ccy=\"ARS\">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd>".formatted(amount.toPlainString());
    }

    static Connection superuser(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.superuser(), server.superuserPassword());
    }
}
