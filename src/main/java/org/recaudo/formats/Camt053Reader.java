// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Streams the statements of a camt.053 file, holding one entry with its first details at a time: of an entry with more,
 * what it says behind them comes as a note of its own. A record's line is the number of its entry in the file;
 * statements and balances have the number of the entry before them. A statement without an opening and a closing
 * balance is read, with the note that it has no control total; one with only one of them is refused.
 */
final class Camt053Reader implements RecordReader, XmlRecords.Listener {
    private static final int DETAILS_HELD = 256;
    private static final int BALANCES_HELD = 64;
    private static final StatementBalance.Names NAMES = new StatementBalance.Names("OPBD", "CLBD");

    private final Frame frame;
    private final XmlRecords xml;
    private final CamtSlots slots;
    private final RecordBytes note;
    private final FlowTally tally;
    private final Deque<FileRecord> ready = new ArrayDeque<>();
    private final List<FileRecord> balances = new ArrayList<>();
    private final List<FileRecord> details = new ArrayList<>();
    private final StatementBalance.Kept totals = new StatementBalance.Kept();
    private final List<Complaint> notes = new ArrayList<>();
    private @Nullable CamtStatement statement;
    private boolean entryTold;
    private long entries;
    private long statements;

    Camt053Reader(FileFormat format, XmlRecords.Shape shape, InputStream in, Frame frame) {
        this.frame = frame;
        this.xml = new XmlRecords(shape, format.layouts(), in, this);
        this.note = new RecordBytes(format.layout(Camt053Layouts.NOTE));
        this.slots = CamtSlots.of(xml, note);
        this.tally = new FlowTally(format);
    }

    @Override
    public @Nullable FileRecord next() {
        while (ready.isEmpty()) {
            if (!xml.advance()) {
                return end();
            }
        }
        FileRecord record = ready.remove();
        tally.line(record);
        if (record.layout().number() == Camt053Layouts.OF_ENTRY) {
            tally.body(record);
        }
        return record;
    }

    private @Nullable FileRecord end() {
        if (statements == 0) {
            throw FileRefused.whole("the file holds no statement (Stmt)");
        }
        return null;
    }

    @Override
    public void begins(int unit) {
        if (unit == Camt053Layouts.OF_STATEMENT) {
            statements++;
            statement = null;
        } else if (unit == Camt053Layouts.OF_ENTRY) {
            entryTold = false;
        }
    }

    @Override
    public void ends(int unit) {
        switch (unit) {
            case Camt053Layouts.OF_BALANCE -> balance();
            case Camt053Layouts.OF_DETAIL -> detail();
            case Camt053Layouts.OF_ENTRY -> entry();
            case Camt053Layouts.OF_SUMMARY -> summary();
            default -> statementEnd();
        }
    }

    private void balance() {
        RecordBytes unit = xml.unit(Camt053Layouts.OF_BALANCE);
        if (unit.is(slots.balanceDirection(), "DBIT")) {
            String amount = unit.text(slots.balanceAmount());
            unit.set(slots.balanceAmount(), amount.startsWith("-") ? amount : "-" + amount);
        }
        FileRecord record = unit.record(frame, Math.max(1, entries), xml.line());
        if (statement != null) {
            told("").balance(record);
            ready.add(record);
            return;
        }
        balances.add(record);
        if (balances.size() == BALANCES_HELD) {
            told("");
        }
    }

    private void summary() {
        CamtStatement current = told("");
        FileRecord record = xml.unit(Camt053Layouts.OF_SUMMARY).record(frame, Math.max(1, entries), xml.line());
        current.summary(record);
        ready.add(record);
    }

    private void entry() {
        if (entryTold) {
            RecordBytes entry = xml.unit(Camt053Layouts.OF_ENTRY);
            if (entry.has(slots.entryText())) {
                note.clear().copy(slots.noteText(), entry, slots.entryText());
                ready.add(note.record(frame, entries));
            }
            return;
        }
        tellEntry();
    }

    /** Hands out the entry, as far as it is known, and the details that waited for it. */
    private void tellEntry() {
        RecordBytes unit = xml.unit(Camt053Layouts.OF_ENTRY);
        entries++;
        entryTold = true;
        CamtStatement current = told(unit.text(slots.entryCurrency()));
        boolean credit = unit.is(slots.entryDirection(), "CRDT");
        if (!credit && !unit.is(slots.entryDirection(), "DBIT") || !unit.has(slots.entryAmount())) {
            throw FileRefused.at(xml.line(), "entry %d has no amount with CRDT or DBIT".formatted(entries));
        }
        unit.set(slots.entryMark(), credit ? "C" : "D");
        boolean servicer = unit.has(slots.entryServicerReference());
        unit.copy(slots.entryReference(), unit, servicer ? slots.entryServicerReference() : slots.entryOwnReference());
        if (!unit.has(slots.entryText()) && !details.isEmpty()) {
            unit.set(slots.entryText(), details.get(0).text("remittance"));
        }
        FileRecord record = unit.record(frame, entries, xml.line());
        if (!unit.is(slots.entryCurrency(), current.currency())) {
            throw FileRefused.whole("entry %d is in %s, but its statement is in %s"
                    .formatted(entries, record.text("currency"), current.currency()));
        }
        current.entry(credit, record, unit.is(slots.entryStatus(), "BOOK"));
        ready.add(record);
        ready.addAll(details);
        details.clear();
    }

    private void detail() {
        FileRecord record =
                xml.unit(Camt053Layouts.OF_DETAIL).record(frame, entryTold ? entries : entries + 1, xml.line());
        if (entryTold) {
            ready.add(record);
            return;
        }
        details.add(record);
        if (details.size() == DETAILS_HELD) {
            tellEntry();
        }
    }

    private void statementEnd() {
        CamtStatement current = told("");
        if (current.isBalanced()) {
            totals.add(current.verify(xml.line(), NAMES));
        } else {
            notes.add(new Complaint(
                    xml.line(),
                    0,
                    "balance",
                    "no control total: statement %s states no balances".formatted(current.id()),
                    "an opening (OPBD) and a closing balance (CLBD)"));
        }
        current.summaries().forEach(totals::add);
    }

    /** Hands out the statement's own record and its balances, once what precedes its entries is known. */
    private CamtStatement told(String currencyOfEntry) {
        CamtStatement known = statement;
        if (known != null) {
            return known;
        }
        RecordBytes unit = xml.unit(Camt053Layouts.OF_STATEMENT);
        if (!unit.has(slots.statementCurrency())) {
            String booked = balances.stream()
                    .filter(CamtStatement::isBooked)
                    .map(record -> record.text("currency"))
                    .findFirst()
                    .orElse(currencyOfEntry);
            unit.set(slots.statementCurrency(), booked);
        }
        FileRecord record = unit.record(frame, Math.max(1, entries), xml.line());
        CamtStatement current = new CamtStatement(record, frame.minorDigits());
        statement = current;
        ready.add(record);
        balances.forEach(current::balance);
        ready.addAll(balances);
        balances.clear();
        return current;
    }

    @Override
    public FileTally tally() {
        return tally.ofMessage(xml.lines(), notes());
    }

    @Override
    public List<StatedTotal> totals() {
        return totals.all();
    }

    @Override
    public List<Complaint> notes() {
        return List.copyOf(notes);
    }

    @Override
    public void close() {
        xml.close();
    }
}
