// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Streams the payments of a camt.054 file; see {@link Camt054} for what an entry becomes. Details are held until it is
 * known whether they add up to their entry; when there are very many they are handed out at once, and a file in which
 * they then do not add up is refused.
 */
final class Camt054Reader implements RecordReader, XmlRecords.Listener {
    private static final int DETAILS_HELD = 10_000;

    private final Frame frame;
    private final XmlRecords xml;
    private final CamtSlots slots;
    private final CamtPayments payments;
    private final FlowTally tally;
    private final Deque<FileRecord> ready = new ArrayDeque<>();
    private final List<FileRecord> details = new ArrayList<>();
    private final StatementBalance.Kept totals = new StatementBalance.Kept();
    private final List<Complaint> notes = new ArrayList<>();
    private Consumer<FileRecord> watcher = record -> {};
    private @Nullable CamtStatement statement;
    private @Nullable FileRecord notification;
    private long entries;
    private long notifications;
    private int number;
    private long sum;
    private boolean adds;
    private boolean streamed;

    Camt054Reader(FileFormat format, XmlRecords.Shape shape, InputStream in, Frame frame) {
        this.frame = frame;
        this.xml = new XmlRecords(shape, format.layouts(), in, this);
        this.slots = CamtSlots.of(xml, new RecordBytes(format.layout(Camt053Layouts.NOTE)));
        this.payments = new CamtPayments(format.layout(Camt054.PAYMENT));
        this.tally = new FlowTally(format);
    }

    @Override
    public @Nullable FileRecord next() {
        while (ready.isEmpty()) {
            if (!xml.advance()) {
                if (notifications == 0) {
                    throw FileRefused.whole("the file holds no notification (Ntfctn)");
                }
                return null;
            }
        }
        FileRecord record = ready.remove();
        tally.line(record);
        tally.body(record);
        return record;
    }

    @Override
    public void begins(int unit) {
        if (unit == Camt053Layouts.OF_STATEMENT) {
            notifications++;
            statement = null;
        } else if (unit == Camt053Layouts.OF_ENTRY) {
            xml.unit(Camt053Layouts.OF_DETAIL).clear();
            number = 0;
            sum = 0;
            adds = true;
            streamed = false;
        }
    }

    @Override
    public void ends(int unit) {
        switch (unit) {
            case Camt053Layouts.OF_BALANCE -> told("");
            case Camt053Layouts.OF_DETAIL -> detail();
            case Camt053Layouts.OF_ENTRY -> entry();
            case Camt053Layouts.OF_SUMMARY -> {
                CamtStatement current = told("");
                FileRecord record = xml.unit(unit).record(frame, Math.max(1, entries), xml.line());
                current.summary(record);
                show(record);
            }
            default -> told("").summaries().forEach(totals::add);
        }
    }

    private void detail() {
        RecordBytes entry = xml.unit(Camt053Layouts.OF_ENTRY);
        RecordBytes detail = xml.unit(Camt053Layouts.OF_DETAIL);
        number++;
        boolean sameSide = !detail.has(detail.slot("direction"))
                || detail.text(detail.slot("direction")).equals(entry.text(slots.entryDirection()));
        boolean sameCurrency = !detail.has(detail.slot("currency"))
                || detail.text(detail.slot("currency")).equals(entry.text(slots.entryCurrency()));
        adds &= sameSide && sameCurrency && detail.has(detail.slot("amount"));
        FileRecord payment = payment(number, entries + 1);
        sum = Math.addExact(sum, payment.moneyMinor());
        details.add(payment);
        streamed |= adds && details.size() == DETAILS_HELD;
        if (streamed) {
            ready.addAll(details);
            details.clear();
        }
    }

    private FileRecord payment(int ofDetail, long entryNumber) {
        told(xml.unit(Camt053Layouts.OF_ENTRY).text(slots.entryCurrency()));
        CamtPayments.Origin origin = new CamtPayments.Origin(
                current(notification), xml.unit(Camt053Layouts.OF_ENTRY), xml.unit(Camt053Layouts.OF_DETAIL), ofDetail);
        return payments.payment(origin, frame, entryNumber, xml.line());
    }

    private void entry() {
        entries++;
        RecordBytes unit = xml.unit(Camt053Layouts.OF_ENTRY);
        CamtStatement current = told(unit.text(slots.entryCurrency()));
        boolean credit = unit.is(slots.entryDirection(), "CRDT");
        if (!credit && !unit.is(slots.entryDirection(), "DBIT") || !unit.has(slots.entryAmount())) {
            throw FileRefused.at(xml.line(), "entry %d has no amount with CRDT or DBIT".formatted(entries));
        }
        unit.set(slots.entryMark(), credit ? "C" : "D");
        boolean servicer = unit.has(slots.entryServicerReference());
        unit.copy(slots.entryReference(), unit, servicer ? slots.entryServicerReference() : slots.entryOwnReference());
        FileRecord record = unit.record(frame, entries, xml.line());
        if (!unit.is(slots.entryCurrency(), current.currency())) {
            throw FileRefused.whole("entry %d is in %s, but its notification is in %s"
                    .formatted(entries, record.text("currency"), current.currency()));
        }
        current.entry(credit, record, false);
        show(record);
        boolean whole = number == 0 || number == 1 || !adds || sum != record.moneyMinor();
        if (whole && streamed) {
            throw FileRefused.at(
                    xml.line(),
                    "entry %d has %d details, which do not add up to it; expected a sum of %s"
                            .formatted(entries, number, record.text("amount")));
        }
        if (whole) {
            ready.add(ofEntry());
        } else {
            ready.addAll(details);
        }
        details.clear();
    }

    /** One payment for the whole entry; several details that do not add up say nothing about whose it is. */
    private FileRecord ofEntry() {
        if (number > 1) {
            RecordBytes detail = xml.unit(Camt053Layouts.OF_DETAIL);
            String reason = details.get(0).text("reason");
            detail.clear();
            detail.set(detail.slot("return-reason"), reason);
        }
        return payment(0, entries);
    }

    /** Hands out the notification's own record, once what precedes its entries is known. */
    private CamtStatement told(String currencyOfEntry) {
        CamtStatement known = statement;
        if (known != null) {
            return known;
        }
        RecordBytes unit = xml.unit(Camt053Layouts.OF_STATEMENT);
        if (!unit.has(slots.statementCurrency())) {
            unit.set(slots.statementCurrency(), currencyOfEntry);
        }
        FileRecord record = unit.record(frame, Math.max(1, entries), xml.line());
        if (record.text("copy").equals("DUPL")) {
            notes.add(new Complaint(
                    xml.line(),
                    0,
                    "copy",
                    "DUPL: a duplicate of notification %s".formatted(record.text("statement-id")),
                    "payments taken before are known by their receipt"));
        }
        CamtStatement current = new CamtStatement(record, frame.minorDigits());
        statement = current;
        notification = record;
        show(record);
        return current;
    }

    private static FileRecord current(@Nullable FileRecord record) {
        if (record == null) {
            throw new IllegalStateException("An entry came before its notification");
        }
        return record;
    }

    private void show(FileRecord record) {
        tally.line(record);
        watcher.accept(record);
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
    public void watch(Consumer<FileRecord> newWatcher) {
        this.watcher = newWatcher;
    }

    @Override
    public void close() {
        xml.close();
    }
}
