// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.recaudo.intake.BankAccount;
import org.recaudo.intake.Networks;
import org.recaudo.ledger.BankBalance;
import org.recaudo.ledger.BankBalances;
import org.recaudo.money.BillingPeriod;
import org.recaudo.reconciliation.BankEntry;
import org.recaudo.reconciliation.BankProof;
import org.recaudo.reconciliation.BankStatement;
import org.recaudo.reconciliation.DayEvent;
import org.recaudo.reconciliation.Discrepancy;
import org.recaudo.reconciliation.NetworkTie;
import org.recaudo.reconciliation.ReconciliationBook;
import org.recaudo.reconciliation.SettledDay;
import org.recaudo.reconciliation.Settlement;
import org.recaudo.reconciliation.UnidentifiedCredit;
import org.recaudo.runs.Sql;
import org.recaudo.runs.jdbc.Cursors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Derives what reconciliation knows from statements, bookings and matches. */
@Component
final class PostgresReconciliationBook implements ReconciliationBook, BankBalances {

    private record Taken(BankStatement statement, long bookedMinor) {}

    private final JdbcClient jdbc;
    private final Cursors cursors;
    private final NetworkTies ties;
    private final DayFacts days;
    private final Networks networks;

    PostgresReconciliationBook(JdbcClient jdbc, Cursors cursors, NetworkTies ties, DayFacts days, Networks networks) {
        this.days = days;
        this.jdbc = jdbc;
        this.cursors = cursors;
        this.ties = ties;
        this.networks = networks;
    }

    @Override
    public List<SettledDay> days(LocalDate asOf) {
        return ties.asOf(asOf).stream().flatMap(tie -> tie.days().stream()).toList();
    }

    @Override
    public List<Discrepancy> discrepancies(LocalDate asOf) {
        LocalDate statementsUntil = ties.statementsUntil(asOf);
        List<Discrepancy> all = new ArrayList<>();
        for (NetworkTie tie : ties.asOf(asOf)) {
            all.addAll(tie.discrepancies(statementsUntil));
        }
        return List.copyOf(all);
    }

    @Override
    public List<Settlement> unmatched(LocalDate asOf) {
        return ties.unmatched(asOf);
    }

    @Override
    public List<DayEvent> history(LocalDate asOf) {
        return days.events(asOf);
    }

    @Override
    public List<BankProof> banks(LocalDate asOf) {
        Map<String, List<BankProof.Item>> waiting = waiting(asOf);
        List<BankProof> proofs = new ArrayList<>();
        statements(asOf).forEach((account, taken) -> {
            List<BankProof.Item> items = new ArrayList<>(waiting.getOrDefault(account, List.of()));
            long bookedMinor = taken.get(0).statement().openingMinor();
            for (int index = 0; index < taken.size(); index++) {
                bookedMinor = Math.addExact(bookedMinor, taken.get(index).bookedMinor());
                if (index > 0) {
                    addGap(
                            items,
                            taken.get(index - 1).statement(),
                            taken.get(index).statement());
                }
            }
            BankStatement last = taken.get(taken.size() - 1).statement();
            proofs.add(new BankProof(
                    account,
                    ledgerAccount(account),
                    last.key(),
                    last.closingDate(),
                    last.closingMinor(),
                    bookedMinor,
                    items));
        });
        return proofs;
    }

    @Override
    public Stream<UnidentifiedCredit> unidentified(LocalDate asOf) {
        return cursors.stream(sql("unidentified"), PostgresReconciliationBook::unidentified, asOf);
    }

    @Override
    public List<BankBalance> closing(BillingPeriod period) {
        List<BankBalance> balances = new ArrayList<>();
        statements(period.last()).forEach((account, taken) -> {
            BankStatement last = taken.get(taken.size() - 1).statement();
            balances.add(new BankBalance(
                    ledgerAccount(account),
                    account(account).number(),
                    last.key(),
                    last.closingDate(),
                    last.closingMinor()));
        });
        balances.sort(Comparator.comparing(BankBalance::code).thenComparing(BankBalance::statement));
        return balances;
    }

    private Map<String, List<Taken>> statements(LocalDate asOf) {
        Map<String, List<Taken>> byAccount = new TreeMap<>();
        jdbc.sql(sql("account_statements"))
                .param(asOf)
                .query((row, number) -> new Taken(StatementFacts.statement(row), row.getLong("booked_minor")))
                .list()
                .forEach(taken -> byAccount
                        .computeIfAbsent(taken.statement().bankAccount(), account -> new ArrayList<>())
                        .add(taken));
        return byAccount;
    }

    private Map<String, List<BankProof.Item>> waiting(LocalDate asOf) {
        Map<String, List<BankProof.Item>> byAccount = new TreeMap<>();
        try (Stream<BankEntry> entries =
                cursors.stream(sql("waiting_entries"), (row, number) -> StatementFacts.entry(row), asOf)) {
            entries.forEach(entry -> byAccount
                    .computeIfAbsent(entry.bankAccount(), account -> new ArrayList<>())
                    .add(new BankProof.Item(
                            BankProof.Kind.LATER_ENTRY,
                            entry.key().toString(),
                            entry.bookingDate(),
                            entry.amountMinor())));
        }
        return byAccount;
    }

    private static void addGap(List<BankProof.Item> items, BankStatement before, BankStatement statement) {
        long gapMinor = Math.subtractExact(statement.openingMinor(), before.closingMinor());
        if (gapMinor != 0) {
            items.add(new BankProof.Item(
                    BankProof.Kind.MISSING_STATEMENT, statement.key(), statement.openingDate(), gapMinor));
        }
    }

    private String ledgerAccount(String bankAccount) {
        return account(bankAccount).ledgerAccount();
    }

    private BankAccount account(String id) {
        return networks.bankAccounts().stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Statements of bank account '%s' were taken, and networks.yml has it no more".formatted(id)));
    }

    private static UnidentifiedCredit unidentified(ResultSet row, int number) throws SQLException {
        return new UnidentifiedCredit(
                StatementFacts.key(row),
                row.getString("bank_account"),
                row.getObject("booking_date", LocalDate.class),
                row.getLong("amount_minor"),
                row.getString("reference"),
                row.getString("text"));
    }

    private static String sql(String name) {
        return Sql.of(PostgresReconciliationBook.class, name);
    }
}
