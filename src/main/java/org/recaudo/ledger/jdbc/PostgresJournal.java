// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.recaudo.ledger.BankBalance;
import org.recaudo.ledger.BankBalances;
import org.recaudo.ledger.BankComparison;
import org.recaudo.ledger.ChartOfAccounts;
import org.recaudo.ledger.EntryKind;
import org.recaudo.ledger.Journal;
import org.recaudo.ledger.JournalDay;
import org.recaudo.ledger.JournalLine;
import org.recaudo.ledger.LedgerAccount;
import org.recaudo.ledger.TrialBalance;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.Sql;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sums the entries of posting periods. */
final class PostgresJournal implements Journal {

    private static final String TRIAL_BALANCE = Sql.of(PostgresJournal.class, "trial_balance");
    private static final String SUMMARY = Sql.of(PostgresJournal.class, "journal_summary");
    private static final String SUMMARY_OF_DAYS = Sql.of(PostgresJournal.class, "journal_summary_of_days");
    private static final String DAYS = Sql.of(PostgresJournal.class, "journal_days");
    private static final String BALANCE = Sql.of(PostgresJournal.class, "account_balance");

    private static final Comparator<JournalLine> ORDER = Comparator.comparing(JournalLine::kind)
            .thenComparing(line -> line.debit().code())
            .thenComparing(line -> line.credit().code());

    private final JdbcClient jdbc;
    private final ChartOfAccounts chart;
    private final ObjectProvider<BankBalances> banks;

    PostgresJournal(JdbcClient jdbc, ChartOfAccounts chart, ObjectProvider<BankBalances> banks) {
        this.jdbc = jdbc;
        this.chart = chart;
        this.banks = banks;
    }

    @Override
    public TrialBalance trialBalance(BillingPeriod period) {
        Map<String, TrialBalance.Line> moved = new TreeMap<>();
        jdbc.sql(TRIAL_BALANCE)
                .params(period.first(), period.first())
                .query(this::line)
                .list()
                .forEach(line -> moved.put(line.account().code(), line));
        List<TrialBalance.Line> lines = chart.accounts().stream()
                .map(account -> moved.getOrDefault(account.code(), new TrialBalance.Line(account, 0, 0, 0)))
                .toList();
        return new TrialBalance(period, lines);
    }

    @Override
    public List<JournalLine> summary(BillingPeriod period) {
        return summary(jdbc.sql(SUMMARY).param(period.first()));
    }

    @Override
    public List<JournalLine> summary(LocalDate first, LocalDate last) {
        return summary(jdbc.sql(SUMMARY_OF_DAYS).params(first, last));
    }

    @Override
    public List<JournalDay> days(EntryKind kind, LocalDate first, LocalDate last) {
        return jdbc.sql(DAYS)
                .params(kind.code(), first, last)
                .query((row, number) -> new JournalDay(
                        row.getObject("value_date", LocalDate.class),
                        kind,
                        row.getString("debit_account"),
                        row.getString("credit_account"),
                        row.getLong("entries"),
                        row.getLong("amount_minor")))
                .list();
    }

    private List<JournalLine> summary(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> new JournalLine(
                        EntryKind.ofCode(row.getString("kind")),
                        chart.account(row.getString("debit_account")),
                        chart.account(row.getString("credit_account")),
                        row.getLong("entries"),
                        row.getLong("amount_minor")))
                .list()
                .stream()
                .sorted(ORDER)
                .toList();
    }

    @Override
    public List<BankComparison> banks(BillingPeriod period) {
        return banks.stream()
                .flatMap(source -> source.closing(period).stream())
                .map(this::comparison)
                .toList();
    }

    private BankComparison comparison(BankBalance statement) {
        LedgerAccount account = chart.account(statement.code());
        return new BankComparison(statement, account, balanceMinor(statement.code(), statement.date()));
    }

    private long balanceMinor(String code, LocalDate asOf) {
        return jdbc.sql(BALANCE).params(code, code, asOf).query(Long.class).single();
    }

    private TrialBalance.Line line(ResultSet row, int number) throws SQLException {
        return new TrialBalance.Line(
                chart.account(row.getString("code")),
                row.getLong("opening_minor"),
                row.getLong("debit_minor"),
                row.getLong("credit_minor"));
    }
}
