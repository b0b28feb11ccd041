// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads direct debit orders back, holding the counts and sums of message and batches against the orders. */
final class Pain008Reader implements RecordReader, XmlRecords.Listener {
    private final Frame frame;
    private final XmlRecords xml;
    private final RecordBytes trailer;
    private final FlowTally tally;
    private final Deque<FileRecord> ready = new ArrayDeque<>();
    private final StatementBalance.Kept totals = new StatementBalance.Kept();
    private Consumer<FileRecord> watcher = record -> {};
    private @Nullable Part message;
    private @Nullable Part batch;
    private long orders;
    private boolean ended;

    /** A message or a batch with what was found in it so far. */
    private static final class Part {
        private final FileRecord record;
        private long orders;
        private long sum;

        Part(FileRecord record) {
            this.record = record;
        }

        void add(FileRecord order) {
            orders++;
            sum = Math.addExact(sum, order.moneyMinor());
        }
    }

    Pain008Reader(FileFormat format, XmlRecords.Shape shape, InputStream in, Frame frame) {
        this.frame = frame;
        this.xml = new XmlRecords(shape, format.layouts(), in, this);
        this.trailer = new RecordBytes(format.layout(Pain008Layouts.TRAILER));
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
        Part whole = message;
        if (whole == null || orders == 0) {
            throw FileRefused.whole("the file holds no direct debit order (DrctDbtTxInf)");
        }
        verify(whole);
        show(trailer.clear().record(frame, Math.max(1, orders), xml.line()));
    }

    @Override
    public void begins(int unit) {
        if (unit == Pain008Layouts.OF_ORDER && batch == null) {
            batch = new Part(read(Pain008Layouts.OF_BATCH));
            show(current(batch).record);
        }
    }

    @Override
    public void ends(int unit) {
        switch (unit) {
            case Pain008Layouts.OF_HEADER -> {
                message = new Part(read(unit));
                show(current(message).record);
            }
            case Pain008Layouts.OF_ORDER -> order();
            default -> {
                if (batch == null) {
                    throw FileRefused.at(xml.line(), "a batch (PmtInf) holds no order; expected DrctDbtTxInf");
                }
                verify(current(batch));
                batch = null;
            }
        }
    }

    private void order() {
        orders++;
        FileRecord order = read(Pain008Layouts.OF_ORDER);
        if (!order.has("amount") || order.moneyMinor() < 0) {
            throw FileRefused.at(
                    xml.line(), "order %d has no amount; expected InstdAmt of 0 or more".formatted(orders));
        }
        current(batch).add(order);
        if (message == null) {
            throw FileRefused.at(xml.line(), "an order stands here; expected a header (GrpHdr) before");
        }
        current(message).add(order);
        ready.add(order);
    }

    private FileRecord read(int unit) {
        return xml.unit(unit).record(frame, Math.max(1, orders), xml.line());
    }

    private void show(FileRecord record) {
        tally.line(record);
        watcher.accept(record);
    }

    private void verify(Part part) {
        if (part.record.has("orders")) {
            agree(part, "orders", part.record.text("orders"), Long.toString(part.orders));
        } else if (part == message) {
            throw FileRefused.at(xml.line(), "the header states no number of orders; expected NbOfTxs");
        }
        if (part.record.has("total")) {
            agree(part, "total", decimal(part.record.minor("total")), decimal(part.sum));
        }
    }

    private void agree(Part part, String field, String stated, String found) {
        StatedTotal total = new StatedTotal(xml.line(), part.record.kind(), field, stated, found, true);
        if (!total.agrees()) {
            throw FileRefused.of(
                    new Complaint(xml.line(), 0, field, stated, found),
                    "the %s states %s of %s, but its orders give %s"
                            .formatted(part.record.kind(), field, stated, found));
        }
        totals.add(total);
    }

    private String decimal(long minor) {
        return BigDecimal.valueOf(minor, frame.minorDigits()).toPlainString();
    }

    private static Part current(@Nullable Part part) {
        if (part == null) {
            throw new IllegalStateException("An order came before its batch");
        }
        return part;
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
    public void watch(Consumer<FileRecord> newWatcher) {
        this.watcher = newWatcher;
    }

    @Override
    public void close() {
        xml.close();
    }
}
