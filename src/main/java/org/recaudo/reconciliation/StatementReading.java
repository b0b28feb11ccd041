// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.FileRefused;
import org.recaudo.intake.BankAccount;
import org.recaudo.intake.Delivery;
import org.recaudo.intake.Networks;
import org.recaudo.intake.SourceRef;
import org.recaudo.money.CurrencyCode;

/**
 * Puts the records of a bank statement file together: a statement with its two balances, then its booked entries, each
 * with what its details say. Holds one entry at a time.
 */
public final class StatementReading {

    private static final int TEXT_MAX = 500;
    private static final String BOOKED = "BOOK";

    private final Delivery delivery;
    private final Networks networks;
    private final CurrencyCode currency;
    private final Consumer<BankStatement> statements;
    private final Consumer<BankEntry> entries;
    private @Nullable Head head;
    private @Nullable FileRecord entry;
    private final StringBuilder text = new StringBuilder();

    /** What is known of a statement before its first entry. */
    private static final class Head {

        private final FileRecord record;
        private final BankAccount account;
        private @Nullable FileRecord opening;
        private @Nullable FileRecord closing;
        private boolean told;
        private int entries;

        Head(FileRecord record, BankAccount account) {
            this.record = record;
            this.account = account;
        }

        String key() {
            return account.id() + "/" + record.text("statement-id");
        }
    }

    /** What the reading is about: one delivery of one fund. */
    public record Context(Delivery delivery, Networks networks, CurrencyCode currency) {}

    /** Statements and entries are handed out in file order, a statement always before its entries. */
    public StatementReading(Context context, Consumer<BankStatement> statements, Consumer<BankEntry> entries) {
        this.delivery = context.delivery();
        this.networks = context.networks();
        this.currency = context.currency();
        this.statements = statements;
        this.entries = entries;
    }

    /** The next record of the file. */
    public void read(FileRecord record) {
        switch (record.kind()) {
            case "statement" -> {
                end();
                head = new Head(record, account(record));
            }
            case "balance" -> balance(record, head());
            case "entry" -> {
                endEntry();
                tell(head());
                entry = record;
                add(record.text("text"));
            }
            default -> detail(record);
        }
    }

    /** The file is at its end. */
    public void end() {
        endEntry();
        if (head != null) {
            tell(head);
        }
        head = null;
    }

    private BankAccount account(FileRecord record) {
        String number = record.text("account");
        BankAccount account = networks.bankAccount(number)
                .orElseThrow(() -> FileRefused.whole("it is a statement of account %s, and networks.yml has %s"
                        .formatted(
                                number,
                                networks.bankAccounts().stream()
                                        .map(BankAccount::number)
                                        .collect(Collectors.joining(", ", "only ", "")))));
        String found = record.text("currency");
        if (!found.equals(currency.code()) || !account.currency().equals(currency)) {
            throw FileRefused.whole("the statement of account %s is in %s, configured in %s, and the fund works in %s"
                    .formatted(number, found, account.currency(), currency));
        }
        return account;
    }

    private static void balance(FileRecord record, Head head) {
        switch (record.text("type")) {
            case "OPBD" -> head.opening = record;
            case "PRCD" -> head.opening = head.opening == null ? record : head.opening;
            case "CLBD" -> head.closing = record;
            default -> {
                // Available and interim balances are no booked ones.
            }
        }
    }

    private void tell(Head told) {
        if (told.told) {
            return;
        }
        told.told = true;
        FileRecord opening = required(told.opening, "opening", told);
        FileRecord closing = required(told.closing, "closing", told);
        LocalDate closingDate = date(closing, told);
        LocalDate openingDate = date(opening, told);
        statements.accept(new BankStatement(
                told.key(),
                told.account.id(),
                openingDate.isAfter(closingDate) ? closingDate : openingDate,
                closingDate,
                opening.minor("amount"),
                closing.minor("amount"),
                source(told.record)));
    }

    private static FileRecord required(@Nullable FileRecord balance, String which, Head head) {
        if (balance == null) {
            throw FileRefused.whole(
                    "statement %s has no %s balance".formatted(head.record.text("statement-id"), which));
        }
        return balance;
    }

    private static LocalDate date(FileRecord balance, Head head) {
        return balance.dateIn("date")
                .or(() -> head.record.dateIn("to-date"))
                .or(() -> head.record.dateIn("created"))
                .orElseThrow(() -> FileRefused.whole(
                        "statement %s has a balance without a date".formatted(head.record.text("statement-id"))));
    }

    private void detail(FileRecord record) {
        add(record.text("remittance"));
        add(record.text("structured-reference"));
        add(record.text("debtor"));
        add(record.text("end-to-end-id"));
    }

    private void add(String words) {
        boolean repeats = text.indexOf(words) >= 0;
        if (!words.isEmpty() && !repeats && text.length() < TEXT_MAX) {
            text.append(text.isEmpty() ? "" : " ").append(words);
        }
    }

    private void endEntry() {
        FileRecord record = entry;
        if (record == null) {
            return;
        }
        Head statement = head();
        statement.entries++;
        if (record.text("status").equals(BOOKED)) {
            entries.accept(booked(record, statement));
        }
        entry = null;
        text.setLength(0);
    }

    private BankEntry booked(FileRecord record, Head statement) {
        FileRecord closing = required(statement.closing, "closing", statement);
        LocalDate bookingDate = record.dateIn("booking-date")
                .or(() -> record.dateIn("value-date"))
                .orElseGet(() -> date(closing, statement));
        String reference = record.text("servicer-reference");
        long amountMinor = record.minor("amount");
        text.setLength(Math.min(text.length(), TEXT_MAX));
        return new BankEntry(
                new EntryKey(statement.key(), statement.entries),
                statement.account.id(),
                bookingDate,
                record.dateIn("value-date").orElse(bookingDate),
                record.text("direction").equals("DBIT") ? Math.negateExact(amountMinor) : amountMinor,
                reference.isEmpty() ? record.text("entry-reference") : reference,
                text.toString(),
                source(record));
    }

    private Head head() {
        Head statement = head;
        if (statement == null) {
            throw new IllegalStateException("A statement's parts came before the statement");
        }
        return statement;
    }

    private SourceRef source(FileRecord record) {
        return SourceRef.ofLine(delivery.id(), Math.max(1, record.line()));
    }
}
