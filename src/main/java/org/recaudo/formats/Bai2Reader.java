// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Streams the accounts of a BAI file as statements; see {@link Bai2}. Balances come behind the entries. */
final class Bai2Reader implements RecordReader {
    private static final Grammar ORDER = Grammar.of(
            "header (group (account detail* account-end)+ group-end)+ file-end",
            List.of("header", "group", "account", "detail", "account-end", "group-end", "file-end"));
    private static final List<Integer> TYPES = List.of(1, 2, 3, 16, 49, 98, 99);

    private final InputStream in;
    private final Frame frame;
    private final Bai2Codes codes;
    private final Bai2Lines lines;
    private final Bai2Values values;
    private final Bai2Totals totals;
    private final Bai2Records records;
    private final FlowTally tally;
    private final Deque<FileRecord> ready = new ArrayDeque<>();
    private @Nullable Bai2Account account;
    private String fileId = "";
    private String asOf = "";
    private String groupCurrency = "";
    private int accounts;
    private int state;
    private boolean ended;

    Bai2Reader(FileFormat format, Bai2Codes codes, InputStream in, Frame frame) {
        this.in = in;
        this.frame = frame;
        this.codes = codes;
        this.lines = new Bai2Lines(in);
        this.values = new Bai2Values(lines, frame.minorDigits());
        this.totals = new Bai2Totals(codes, lines, frame.minorDigits());
        this.records = new Bai2Records(format, frame, lines);
        this.tally = new FlowTally(format);
    }

    @Override
    public @Nullable FileRecord next() {
        while (ready.isEmpty() && !ended) {
            if (lines.next()) {
                take();
            } else {
                end();
            }
        }
        FileRecord record = ready.poll();
        if (record != null) {
            tally.line(record);
            if (record.layout().number() == AccountLayouts.OF_ENTRY) {
                tally.body(record);
            }
        }
        return record;
    }

    private void end() {
        ended = true;
        if (lines.count() == 0) {
            throw FileRefused.whole("the file is empty");
        }
        if (!ORDER.mayEnd(state)) {
            throw FileRefused.at(
                    lines.count(), "the file ends here; expected %s: it is cut off".formatted(ORDER.expected(state)));
        }
    }

    private void take() {
        int kind = TYPES.indexOf(lines.type());
        int next = kind < 0 ? Grammar.NONE : ORDER.after(state, kind);
        if (next == Grammar.NONE) {
            throw FileRefused.at(
                    lines.line(),
                    "record %02d stands here; expected %s".formatted(lines.type(), ORDER.expected(state)));
        }
        state = next;
        totals.count(lines.lines());
        switch (lines.type()) {
            case 1 -> header();
            case 2 -> group();
            case 3 -> account();
            case 16 -> detail();
            case 49 -> accountEnd();
            case 98 -> totals.groupEnd(values, groupCurrency);
            default -> totals.fileEnd(values, groupCurrency);
        }
    }

    private void header() {
        skip(4);
        fileId = lines.field();
        skip(2);
        String version = lines.field();
        if (!version.equals("2")) {
            throw lines.refusal("version", version, "2");
        }
    }

    private void group() {
        skip(2);
        String status = lines.field();
        if (!status.equals("1") && !status.equals("3")) {
            throw lines.refusal("group-status", status, "1 (update) or 3 (correction)");
        }
        asOf = values.day("as-of-date");
        if (asOf.isEmpty()) {
            throw lines.refusal("as-of-date", "", "a day as yyMMdd");
        }
        skip(1);
        String currency = lines.field();
        groupCurrency = currency.isEmpty() ? "USD" : currency;
        totals.group();
    }

    private void account() {
        accounts++;
        String number = lines.field();
        String currency = lines.field();
        Bai2Account opened = new Bai2Account(number, currency.isEmpty() ? groupCurrency : currency);
        account = opened;
        totals.account(opened);
        while (lines.hasField()) {
            String code = lines.field();
            if (code.isEmpty() && !lines.hasField()) {
                break;
            }
            if (StatedCount.of(code) == StatedCount.NONE) {
                throw lines.refusal("type-code", code, "three digits");
            }
            long minor = values.amount("amount", opened.currency());
            long items = StatedCount.of(lines.field());
            values.funds();
            opened.states(code, minor, items);
            opened.addToTotal(minor);
        }
        ready.add(records.statement(opened, "%s-%s-%d".formatted(asOf, fileId, accounts), asOf));
    }

    private void detail() {
        Bai2Account current = current();
        String code = lines.field();
        long minor = values.amount("amount", current.currency());
        current.addToTotal(minor);
        String valueDay = values.funds();
        int number = (int) Math.min(Integer.MAX_VALUE, StatedCount.of(code));
        boolean credit = codes.isCredit(number);
        if (codes.isMemo(number)) {
            return;
        }
        if (!credit && !codes.isDebit(number)) {
            throw lines.refusal("type-code", code, "a code that the description counts as credit or debit");
        }
        if (minor < 0) {
            throw lines.refusal("amount", Bai2Account.decimal(minor, frame.minorDigits()), "an amount without sign");
        }
        current.add(credit, minor);
        ready.add(records.entry(
                new Bai2Records.Detail(current, code, credit, minor), asOf, valueDay.isEmpty() ? asOf : valueDay));
    }

    private void accountEnd() {
        Bai2Account current = current();
        totals.accountEnd(current, values);
        for (int pair = 0; pair < codes.opening().size(); pair++) {
            if (totals.balances(current, pair)) {
                long opening = current.stated(codes.opening().get(pair));
                ready.add(records.balance(current, "OPBD", opening, asOf));
                ready.add(records.balance(current, "CLBD", current.closingFrom(opening), asOf));
                break;
            }
        }
        account = null;
    }

    private Bai2Account current() {
        Bai2Account current = account;
        if (current == null) {
            throw new IllegalStateException("A detail came before its account");
        }
        return current;
    }

    private void skip(int fields) {
        for (int index = 0; index < fields; index++) {
            lines.field();
        }
    }

    @Override
    public FileTally tally() {
        return tally.ofMessage(lines.count(), notes());
    }

    @Override
    public List<StatedTotal> totals() {
        return totals.all();
    }

    @Override
    public List<Complaint> notes() {
        return totals.notes();
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be closed", e);
        }
    }
}
