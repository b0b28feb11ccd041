// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
 * Puts the records of a bank statement file together: a statement with its two balances, and its booked entries, each
 * with what its details say. Holds one entry at a time. Interim reports (MT942) are counted and told to nobody: their
 * entries come again in the day's statement, and the same money is never booked twice.
 */
public final class StatementReading {

    private static final int TEXT_MAX = 500;
    private static final String BOOKED = "BOOK";
    private static final String INTERIM = "interim";

    private final Delivery delivery;
    private final Networks networks;
    private final CurrencyCode currency;
    private final Predicate<String> taken;
    private final Consumer<BankStatement> statements;
    private final Consumer<BankEntry> entries;
    private @Nullable Head head;
    private @Nullable FileRecord entry;
    private final StringBuilder text = new StringBuilder();
    private long interimEntries;

    /** What is known of a statement so far. */
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

        boolean isComplete() {
            return opening != null && closing != null;
        }

        boolean isInterim() {
            return record.text("stage").equals(INTERIM);
        }
    }

    /** What the reading is about: a delivery of a fund, and whether the statement of a key was taken before. */
    public record Context(Delivery delivery, Networks networks, CurrencyCode currency, Predicate<String> taken) {}

    /**
     * Statements and entries are handed out in file order: a statement as soon as both of its balances are known, which
     * is before its entries in camt.053 and behind them in MT940 and BAI2.
     */
    public StatementReading(Context context, Consumer<BankStatement> statements, Consumer<BankEntry> entries) {
        this.delivery = context.delivery();
        this.networks = context.networks();
        this.currency = context.currency();
        this.taken = context.taken();
        this.statements = statements;
        this.entries = entries;
    }

    /** The next record of the file. */
    public void read(FileRecord record) {
        switch (record.kind()) {
            case "statement" -> {
                end();
                begin(new Head(record, account(record)));
            }
            case "balance" -> balance(record, head());
            case "entry" -> {
                endEntry();
                begun(record);
            }
            case "detail" -> detail(record);
            case "entry-note" -> add(record.text("text"));
            default -> {} // Counts and sums were held against the file by its reader.
        }
    }

    private void begun(FileRecord next) {
        if (head().isComplete()) {
            tell(head());
        }
        entry = next;
        add(next.text("text"));
    }

    private void begin(Head next) {
        head = next;
        if (!next.isInterim() && taken.test(next.key())) {
            throw FileRefused.whole("statement %s was taken before, from another file".formatted(next.key()));
        }
    }

    /** The file is at its end. */
    public void end() {
        endEntry();
        if (head != null && !head.isInterim()) {
            tell(head);
        }
        head = null;
    }

    /** Entries of interim reports, seen and not handed out. */
    public long interimEntries() {
        return interimEntries;
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
            default -> {} // Available and interim balances are no booked ones.
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
        if (statement.isInterim()) {
            interimEntries++;
        } else if (record.text("status").equals(BOOKED)) {
            entries.accept(booked(record, statement));
        }
        entry = null;
        text.setLength(0);
    }

    private BankEntry booked(FileRecord record, Head statement) {
        LocalDate bookingDate = record.dateIn("booking-date")
                .or(() -> record.dateIn("value-date"))
                .orElseGet(() -> date(required(statement.closing, "closing", statement), statement));
        long amountMinor = record.minor("amount");
        text.setLength(Math.min(text.length(), TEXT_MAX));
        return new BankEntry(
                new EntryKey(statement.key(), statement.entries),
                statement.account.id(),
                bookingDate,
                record.dateIn("value-date").orElse(bookingDate),
                record.text("mark").equals("D") ? Math.negateExact(amountMinor) : amountMinor,
                record.text("reference"),
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
