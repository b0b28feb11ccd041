// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a payment status report: the orders that it lists, and messages and batches that it rejects without a list. */
final class Pain002Reader implements RecordReader, XmlRecords.Listener {
    private static final String REJECTED = "RJCT";

    private final Frame frame;
    private final XmlRecords xml;
    private final FlowTally tally;
    private final Deque<FileRecord> ready = new ArrayDeque<>();
    private final List<Complaint> notes = new ArrayList<>();
    private Consumer<FileRecord> watcher = record -> {};
    private @Nullable FileRecord report;
    private @Nullable Original message;
    private @Nullable Original batch;
    private long orders;
    private boolean ended;

    /** A message or batch of ours that the report is about, and what was listed of it. */
    private static final class Original {
        private final FileRecord record;
        private long listed;
        private long sum;
        private long rejected;
        private long rejectedStated = -1;

        Original(FileRecord record) {
            this.record = record;
        }

        boolean isRejected() {
            return record.text("status").equals(REJECTED);
        }

        void add(FileRecord order) {
            listed++;
            sum = Math.addExact(sum, order.moneyMinor());
            rejected += order.text("status").equals(REJECTED) ? 1 : 0;
        }
    }

    Pain002Reader(FileFormat format, XmlRecords.Shape shape, InputStream in, Frame frame) {
        this.frame = frame;
        this.xml = new XmlRecords(shape, format.layouts(), in, this);
        this.tally = new FlowTally(format);
    }

    @Override
    public @Nullable FileRecord next() {
        while (ready.isEmpty() && !ended) {
            if (!xml.advance()) {
                end();
            }
        }
        FileRecord order = ready.poll();
        if (order != null) {
            tally.line(order);
            tally.body(order);
        }
        return order;
    }

    private void end() {
        ended = true;
        Original whole = message;
        if (whole == null) {
            throw FileRefused.whole("the file says nothing of a message; expected OrgnlGrpInfAndSts");
        }
        verify(whole);
        if (orders == 0 && whole.isRejected()) {
            ready.add(rejectedWhole(whole, "message"));
        }
    }

    @Override
    public void begins(int unit) {
        if (unit == Pain002Layouts.OF_BATCH) {
            batch = null;
        } else if (unit == Pain002Layouts.OF_ORDER || unit == Pain002Layouts.OF_BATCH_STATUS) {
            startBatch();
        } else if (unit == Pain002Layouts.OF_MESSAGE_STATUS) {
            startMessage();
        }
    }

    @Override
    public void ends(int unit) {
        switch (unit) {
            case Pain002Layouts.OF_REPORT -> report = shown(unit);
            case Pain002Layouts.OF_MESSAGE -> startMessage();
            case Pain002Layouts.OF_MESSAGE_STATUS -> stated(startMessage(), shown(unit));
            case Pain002Layouts.OF_BATCH_STATUS -> stated(startBatch(), shown(unit));
            case Pain002Layouts.OF_ORDER -> order();
            default -> {
                Original of = startBatch();
                verify(of);
                if (of.listed == 0 && of.isRejected()) {
                    orders++;
                    ready.add(rejectedWhole(of, "batch"));
                }
            }
        }
    }

    private Original startMessage() {
        Original known = message;
        if (known == null) {
            known = new Original(shown(Pain002Layouts.OF_MESSAGE));
            message = known;
        }
        return known;
    }

    private Original startBatch() {
        Original known = batch;
        if (known == null) {
            known = new Original(shown(Pain002Layouts.OF_BATCH));
            batch = known;
        }
        return known;
    }

    private void stated(Original of, FileRecord status) {
        if (status.text("status").equals(REJECTED)) {
            of.rejectedStated = StatedCount.of(status.text("orders"));
        }
    }

    private void order() {
        orders++;
        Original whole = startMessage();
        Original of = startBatch();
        RecordBytes unit = xml.unit(Pain002Layouts.OF_ORDER);
        if (!unit.has(unit.slot("status"))) {
            String ofBatch = of.record.text("status");
            unit.set(unit.slot("status"), ofBatch.isEmpty() ? whole.record.text("status") : ofBatch);
        }
        unit.copy(unit.slot("reference"), unit, unit.slot("end-to-end-id"));
        complete(unit, "order");
        FileRecord order = unit.record(frame, orders, xml.line());
        of.add(order);
        whole.add(order);
        ready.add(order);
    }

    private FileRecord rejectedWhole(Original of, String scope) {
        RecordBytes unit = xml.unit(Pain002Layouts.OF_ORDER).clear();
        boolean ofBatch = scope.equals("batch");
        unit.set(unit.slot("reference"), of.record.text(ofBatch ? "batch-id" : "message-id"));
        unit.set(unit.slot("status"), REJECTED);
        unit.set(unit.slot("reason"), of.record.text("reason"));
        unit.set(unit.slot("reason-text"), of.record.text("reason-text"));
        unit.set(unit.slot("amount"), of.record.text("total"));
        complete(unit, scope);
        return unit.record(frame, Math.max(1, orders), xml.line());
    }

    /** What an order has from the message and batch that it was sent in. */
    private void complete(RecordBytes unit, String scope) {
        FileRecord head = report;
        Original of = batch;
        if (!unit.has(unit.slot("payment-date")) && head != null) {
            unit.set(unit.slot("payment-date"), head.text("created"));
        }
        unit.set(unit.slot("message"), startMessage().record.text("message-id"));
        if (of != null && !scope.equals("message")) {
            unit.set(unit.slot("batch"), of.record.text("batch-id"));
        }
        unit.set(unit.slot("scope"), scope);
    }

    /** A report may list fewer orders than were sent, never more. */
    private void verify(Original of) {
        long sent = StatedCount.of(of.record.text("orders"));
        if (sent == StatedCount.NONE && of.record.has("orders")) {
            throw disagreement("orders", of.record.text("orders"), "digits");
        }
        if (sent >= 0 && of.listed > sent) {
            throw disagreement("orders", Long.toString(of.listed), "at most %d, which were sent".formatted(sent));
        }
        if (of.record.has("total") && of.sum > of.record.minor("total")) {
            String total = decimal(of.record.minor("total"));
            throw disagreement("total", decimal(of.sum), "at most %s, which was sent".formatted(total));
        }
        if (of.rejectedStated >= 0 && of.listed > 0 && of.rejected != of.rejectedStated) {
            throw disagreement(
                    "orders",
                    "%d rejected orders".formatted(of.rejected),
                    "%d, as NbOfTxsPerSts states".formatted(of.rejectedStated));
        }
        if (of.isRejected() && of.listed > 0 && sent > of.listed) {
            notes.add(new Complaint(
                    xml.line(),
                    0,
                    "orders",
                    "%d orders of a rejected %s".formatted(of.listed, of.record.kind()),
                    "%d, which were sent".formatted(sent)));
        }
    }

    private FileRefused disagreement(String field, String found, String expected) {
        return FileRefused.of(
                new Complaint(xml.line(), 0, field, found, expected),
                "the report lists %s (%s); expected %s".formatted(found, field, expected));
    }

    private String decimal(long minor) {
        return BigDecimal.valueOf(minor, frame.minorDigits()).toPlainString();
    }

    private FileRecord shown(int unit) {
        FileRecord record = xml.unit(unit).record(frame, Math.max(1, orders), xml.line());
        tally.line(record);
        watcher.accept(record);
        return record;
    }

    @Override
    public FileTally tally() {
        return tally.ofMessage(xml.lines(), notes());
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
