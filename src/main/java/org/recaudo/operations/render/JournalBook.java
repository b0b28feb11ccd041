// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.render;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.recaudo.ledger.BankComparison;
import org.recaudo.ledger.JournalLine;
import org.recaudo.ledger.TrialBalance;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.sheets.SheetBook;
import org.recaudo.runs.sheets.SheetColumn;
import org.recaudo.runs.sheets.SheetTable;

/** The books of a period as a workbook of three sheets. */
public final class JournalBook {

    private final JournalReport report;
    private final CurrencyCode currency;
    private final ConfigNode wording;

    /**
     * The workbook of a report.
     *
     * @param wording the section {@code journal} of the wording in the fund's language
     */
    public JournalBook(JournalReport report, CurrencyCode currency, ConfigNode wording) {
        this.report = report;
        this.currency = currency;
        this.wording = wording;
    }

    public void writeTo(OutputStream out) throws IOException {
        try (SheetBook book =
                new SheetBook(title("trial-balance"), report.balance().period().last(), currency)) {
            book.add(table("trial-balance", balanceColumns(), balanceRows()));
            book.add(table("journal", journalColumns(), journalRows()));
            book.add(table("bank", bankColumns(), bankRows()));
            book.writeTo(out);
        }
    }

    private SheetTable table(String key, List<SheetColumn> columns, List<List<?>> rows) {
        return new SheetTable(wording.text(key), title(key), columns, rows::stream);
    }

    private String title(String key) {
        return wording.text(key) + " " + report.balance().period();
    }

    private List<SheetColumn> balanceColumns() {
        return List.of(
                SheetColumn.text(wording.text("code"), 10),
                SheetColumn.text(wording.text("gl-code"), 18),
                SheetColumn.text(wording.text("name"), 44),
                SheetColumn.money(wording.text("opening")),
                SheetColumn.money(wording.text("debit")),
                SheetColumn.money(wording.text("credit")),
                SheetColumn.money(wording.text("closing")));
    }

    private List<List<?>> balanceRows() {
        return rows(report.balance().lines().stream().<List<?>>map(this::balanceRow));
    }

    private List<?> balanceRow(TrialBalance.Line line) {
        return SheetTable.row(
                line.account().code(),
                line.account().glCode(),
                line.account().name(),
                amount(line.openingMinor()),
                amount(line.debitMinor()),
                amount(line.creditMinor()),
                amount(line.closingMinor()));
    }

    private List<SheetColumn> journalColumns() {
        return List.of(
                SheetColumn.text(wording.text("kind"), 18),
                SheetColumn.text(wording.text("debit"), 10),
                SheetColumn.text(wording.text("gl-code"), 18),
                SheetColumn.text(wording.text("credit"), 10),
                SheetColumn.text(wording.text("gl-code"), 18),
                SheetColumn.count(wording.text("entries")),
                SheetColumn.money(wording.text("amount")));
    }

    private List<List<?>> journalRows() {
        return rows(report.lines().stream().<List<?>>map(this::journalRow));
    }

    private List<?> journalRow(JournalLine line) {
        return SheetTable.row(
                line.kind().code(),
                line.debit().code(),
                line.debit().glCode(),
                line.credit().code(),
                line.credit().glCode(),
                line.entries(),
                amount(line.amountMinor()));
    }

    private List<SheetColumn> bankColumns() {
        return List.of(
                SheetColumn.text(wording.text("code"), 10),
                SheetColumn.text(wording.text("gl-code"), 18),
                SheetColumn.text(wording.text("statement"), 24),
                SheetColumn.date(wording.text("date")),
                SheetColumn.money(wording.text("ledger")),
                SheetColumn.money(wording.text("bank-balance")),
                SheetColumn.money(wording.text("difference")));
    }

    private List<List<?>> bankRows() {
        return rows(report.banks().stream().<List<?>>map(this::bankRow));
    }

    private List<?> bankRow(BankComparison bank) {
        return SheetTable.row(
                bank.account().code(),
                bank.account().glCode(),
                bank.statement().statement(),
                bank.statement().date(),
                amount(bank.ledgerMinor()),
                amount(bank.statement().balanceMinor()),
                amount(bank.differenceMinor()));
    }

    private static List<List<?>> rows(Stream<List<?>> rows) {
        return rows.toList();
    }

    private BigDecimal amount(long minor) {
        return Money.ofMinor(minor, currency).amount();
    }
}
