// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

/** Makes the records of a bank statement of what a BAI file says. */
final class Bai2Records {
    private final Frame frame;
    private final Bai2Lines lines;
    private final RecordBytes statement;
    private final RecordBytes balance;
    private final RecordBytes entry;

    /** What a detail record says before its texts. */
    record Detail(Bai2Account account, String code, boolean credit, long minor) {}

    Bai2Records(FileFormat format, Frame frame, Bai2Lines lines) {
        this.frame = frame;
        this.lines = lines;
        this.statement = new RecordBytes(format.layouts().get(AccountLayouts.OF_STATEMENT));
        this.balance = new RecordBytes(format.layouts().get(AccountLayouts.OF_BALANCE));
        this.entry = new RecordBytes(format.layouts().get(AccountLayouts.OF_ENTRY));
    }

    FileRecord statement(Bai2Account account, String id, String asOf) {
        statement.clear();
        set(statement, "statement-id", id);
        set(statement, "account", account.id());
        set(statement, "currency", account.currency());
        set(statement, "from-date", asOf);
        set(statement, "to-date", asOf);
        set(statement, "stage", "booked");
        return statement.record(frame, lines.line());
    }

    FileRecord balance(Bai2Account account, String type, long minor, String asOf) {
        balance.clear();
        set(balance, "type", type);
        set(balance, "amount", Bai2Account.decimal(minor, frame.minorDigits()));
        set(balance, "currency", account.currency());
        set(balance, "date", asOf);
        return balance.record(frame, lines.line());
    }

    /** The entry of the current record, of which bank's reference, customer's reference and text are still unread. */
    FileRecord entry(Detail detail, String asOf, String valueDay) {
        entry.clear();
        set(entry, "amount", Bai2Account.decimal(detail.minor(), frame.minorDigits()));
        set(entry, "currency", detail.account().currency());
        set(entry, "mark", detail.credit() ? "C" : "D");
        set(entry, "status", "BOOK");
        set(entry, "booking-date", asOf);
        set(entry, "value-date", valueDay);
        set(entry, "code", detail.code());
        set(entry, "reference", lines.field());
        set(entry, "customer-reference", lines.field());
        set(entry, "text", lines.rest());
        return entry.record(frame, lines.line());
    }

    private static void set(RecordBytes record, String field, String value) {
        record.set(record.slot(field), value);
    }
}
