// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The message that is being read, and what it and the one before it state about themselves. */
final class MtMessage {
    private static final StatementBalance.Names NAMES = new StatementBalance.Names(":60F:", ":62F:");
    private static final int OUTSIDE_MAX = 20;

    private final Frame frame;
    private final MtLines lines;
    private final boolean interim;
    private final MtHead head;
    private final MtBalance balances;
    private final RecordBytes totalsRecord;
    private final StatementBalance.Kept totals = new StatementBalance.Kept();
    private final List<Complaint> notes = new ArrayList<>();
    private final MtClosed closed = new MtClosed();
    private final long[] counts = new long[2];
    private final long[] sums = new long[2];
    private @Nullable StatementBalance balance;
    private @Nullable Page page;
    private boolean open;
    private boolean complete;
    private int outside;

    /** How the message before ended, when it is to be continued by another page. */
    private record Page(String account, String id, String currency, long closingMinor) {}

    MtMessage(FileFormat format, Frame frame, MtLines lines, boolean interim) {
        this.frame = frame;
        this.lines = lines;
        this.interim = interim;
        this.head = new MtHead(format.layouts().get(AccountLayouts.OF_STATEMENT), interim);
        this.balances = new MtBalance(format.layouts().get(AccountLayouts.OF_BALANCE), lines, head);
        this.totalsRecord = new RecordBytes(format.layouts().get(AccountLayouts.OF_TOTALS));
    }

    boolean isOpen() {
        return open;
    }

    /** Whether nothing more must come: the closing balance is there, or the message is a report. */
    boolean isComplete() {
        return complete || interim;
    }

    void open() {
        open = true;
        complete = false;
        outside = 0;
        balance = null;
        head.begin(lines.text());
        for (int side = 0; side < 2; side++) {
            counts[side] = 0;
            sums[side] = 0;
        }
    }

    /** A line outside of messages: headers of a bank's own, or nothing. */
    void outside() {
        if (!lines.isBlank() && ++outside > OUTSIDE_MAX) {
            throw FileRefused.at(
                    lines.number(), "%d lines stand outside of a message; expected :20:".formatted(OUTSIDE_MAX + 1));
        }
    }

    MtHead head() {
        return head;
    }

    void opens(boolean later, Queue<FileRecord> ready) {
        if (head.isTold()) {
            throw FileRefused.at(lines.number(), "a second opening balance stands here; expected :61: or :62F:");
        }
        int day = balances.balance("OPBD");
        FileRecord record = balances.record(frame);
        follow(later, record.minor("amount"));
        tell(day, ready);
        StatementBalance opened = new StatementBalance(head.id(day), frame.minorDigits());
        opened.opens(record.minor("amount"));
        balance = opened;
        ready.add(record);
    }

    /** A later page opens with what the page before it closed with. */
    private void follow(boolean later, long openingMinor) {
        Page before = page;
        page = null;
        if (before == null || !before.account().equals(head.account())) {
            return;
        }
        if (!later
                || before.closingMinor() != openingMinor
                || !before.currency().equals(head.currency())) {
            throw FileRefused.of(
                    new Complaint(lines.number(), 0, "balance", decimal(openingMinor), decimal(before.closingMinor())),
                    "the page opens with %s %s; expected :60M: with %s %s, with which page %s closed"
                            .formatted(
                                    head.currency(),
                                    decimal(openingMinor),
                                    before.currency(),
                                    decimal(before.closingMinor()),
                                    before.id()));
        }
    }

    void floor() {
        String text = lines.text();
        String code = text.substring(0, Math.min(3, text.length()));
        if (!code.matches("[A-Z]{3}")) {
            throw MtValues.refusal(lines, lines.from(), "currency", "an ISO 4217 code");
        }
        head.currency(code);
    }

    void requireEntries(Queue<FileRecord> ready) {
        if (complete) {
            throw FileRefused.at(
                    lines.number(), "an entry stands behind the closing balance; expected :64: or the end");
        }
        if (interim) {
            tell(0, ready);
        } else if (balance == null) {
            throw FileRefused.at(lines.number(), "an entry stands before the opening balance; expected :60F:");
        }
    }

    /** Takes an entry into account. */
    void add(boolean credit, FileRecord entry) {
        int side = credit ? 0 : 1;
        counts[side]++;
        sums[side] = Math.addExact(sums[side], entry.moneyMinor());
        StatementBalance current = balance;
        if (current != null) {
            current.entry(credit, entry.moneyMinor());
        }
    }

    void closes(boolean later, Queue<FileRecord> ready) {
        StatementBalance current = balance;
        if (current == null || complete) {
            throw FileRefused.at(
                    lines.number(),
                    "a closing balance stands here; expected %s".formatted(complete ? ":64: or the end" : ":60F:"));
        }
        int day = balances.balance("CLBD");
        FileRecord record = balances.record(frame);
        current.closes(record.minor("amount"));
        totals.add(current.verify(lines.number(), NAMES));
        if (counts[0] + counts[1] > 0) {
            closed.add(lines.number(), new MtClosed.Statement(head.account(), head.id(day), record.minor("amount")));
        }
        ready.add(record);
        complete = true;
        page = later ? new Page(head.account(), head.id(day), head.currency(), record.minor("amount")) : null;
    }

    /** Number, currency and sum of the entries of one side of an interim report: {@code 90C:3EUR21,50}. */
    void takeTotals(boolean credit, Queue<FileRecord> ready) {
        tell(0, ready);
        int at = lines.from();
        while (at < lines.to() && lines.bytes()[at] >= '0' && lines.bytes()[at] <= '9') {
            at++;
        }
        String count = new String(lines.bytes(), lines.from(), at - lines.from(), US_ASCII);
        totalsRecord.clear();
        totalsRecord.set(totalsRecord.slot("what"), credit ? "credits" : "debits");
        totalsRecord.set(totalsRecord.slot("count"), count);
        balances.amount(at, totalsRecord, "total", false);
        FileRecord record = totalsRecord.record(frame, lines.number());
        int side = credit ? 0 : 1;
        agree(credit ? "90C" : "90D", String.valueOf(StatedCount.of(count)), Long.toString(counts[side]));
        agree(credit ? "90C" : "90D", decimal(record.minor("total")), decimal(sums[side]));
        ready.add(record);
    }

    private void agree(String tag, String stated, String found) {
        StatedTotal total = new StatedTotal(lines.number(), "totals", tag, stated, found, true);
        if (!total.agrees()) {
            throw FileRefused.of(
                    new Complaint(lines.number(), 0, tag, stated, found),
                    ":%s: states %s, but the entries give %s".formatted(tag, stated, found));
        }
        totals.add(total);
    }

    /** Ends the message; refuses one that is cut off. */
    void close(Queue<FileRecord> ready) {
        if (!open) {
            return;
        }
        if (!isComplete()) {
            throw cutOff();
        }
        if (interim) {
            tell(0, ready);
        }
        open = false;
    }

    FileRefused cutOff() {
        return FileRefused.at(
                Math.max(1, lines.number()),
                "message %s ends without closing balance; expected :62F: or :62M:: it is cut off"
                        .formatted(head.reference()));
    }

    /** The file is at its end. */
    void end() {
        Page last = page;
        if (last != null) {
            notes.add(new Complaint(
                    lines.number(),
                    0,
                    "balance",
                    "page %s is to be continued".formatted(last.id()),
                    "a page with :62F:"));
        }
    }

    private void tell(int openingDay, Queue<FileRecord> ready) {
        if (!head.isTold()) {
            ready.add(head.tell(openingDay, frame, lines.number()));
        }
    }

    private String decimal(long minor) {
        return BigDecimal.valueOf(minor, frame.minorDigits()).toPlainString();
    }

    List<StatedTotal> totals() {
        return totals.all();
    }

    List<Complaint> notes() {
        return List.copyOf(notes);
    }
}
