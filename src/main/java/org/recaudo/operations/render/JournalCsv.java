// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.render;

import java.io.PrintWriter;
import org.recaudo.ledger.BankComparison;
import org.recaudo.ledger.JournalLine;
import org.recaudo.ledger.TrialBalance;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;

/**
 * The books of a period as {@code ;}-separated UTF-8 text, for the fund's own general ledger: three tables, each row
 * with the name of its table in front.
 *
 * <pre>
 * table;code;gl-code;name;opening;debit;credit;closing
 * trial-balance;1310;1.1.04.01.001;Members' receivable;100.00;250.00;200.00;150.00
 * table;kind;debit;debit-gl;credit;credit-gl;entries;amount
 * journal;charge;1310;1.1.04.01.001;4110;4.1.01.01.001;3;250.00
 * table;code;gl-code;statement;date;ledger;bank;difference
 * bank;1110;1.1.01.02.001;STMT-11;2026-11-30;500.00;500.00;0.00
 * </pre>
 */
public final class JournalCsv {

    private final CurrencyCode currency;
    private final PrintWriter out;

    private JournalCsv(CurrencyCode currency, PrintWriter out) {
        this.currency = currency;
        this.out = out;
    }

    /** Writes all three tables, rows ended by a line feed. */
    public static void write(JournalReport report, CurrencyCode currency, PrintWriter out) {
        JournalCsv csv = new JournalCsv(currency, out);
        csv.row("table", "code", "gl-code", "name", "opening", "debit", "credit", "closing");
        report.balance().lines().forEach(csv::balance);
        csv.row("table", "kind", "debit", "debit-gl", "credit", "credit-gl", "entries", "amount");
        report.lines().forEach(csv::line);
        csv.row("table", "code", "gl-code", "statement", "date", "ledger", "bank", "difference");
        report.banks().forEach(csv::bank);
        out.flush();
    }

    private void balance(TrialBalance.Line line) {
        row(
                "trial-balance",
                line.account().code(),
                line.account().glCode(),
                line.account().name(),
                decimal(line.openingMinor()),
                decimal(line.debitMinor()),
                decimal(line.creditMinor()),
                decimal(line.closingMinor()));
    }

    private void line(JournalLine line) {
        row(
                "journal",
                line.kind().code(),
                line.debit().code(),
                line.debit().glCode(),
                line.credit().code(),
                line.credit().glCode(),
                Long.toString(line.entries()),
                decimal(line.amountMinor()));
    }

    private void bank(BankComparison bank) {
        row(
                "bank",
                bank.account().code(),
                bank.account().glCode(),
                bank.statement().statement(),
                bank.statement().date().toString(),
                decimal(bank.ledgerMinor()),
                decimal(bank.statement().balanceMinor()),
                decimal(bank.differenceMinor()));
    }

    private void row(String... cells) {
        for (int index = 0; index < cells.length; index++) {
            out.print(index == 0 ? "" : ";");
            out.print(quoted(cells[index]));
        }
        out.print('\n');
    }

    private static String quoted(String cell) {
        boolean plain = cell.indexOf(';') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private String decimal(long minor) {
        return Money.ofMinor(minor, currency).decimalText();
    }
}
