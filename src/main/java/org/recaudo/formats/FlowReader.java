// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts the lines of a file in order: checks that each kind stands where it may, holds the lines against their layouts,
 * joins lines that make one record, and checks control totals.
 */
final class FlowReader implements RecordReader {
    private final Lines lines;
    private final AutoCloseable resource;
    private final Grammar grammar;
    private final ControlTotals totals;
    private final FieldRules rules = new FieldRules();
    private final FlowTally tally;
    private final @Nullable RecordJoin join;
    private final List<FileRecord> parts = new ArrayList<>();
    private final boolean[] handedOut;
    private final LineSequences sequences;
    private Consumer<FileRecord> watcher = line -> {};
    private Frame frame;
    private int state;
    private boolean ended;

    FlowReader(FileFormat format, Lines lines, AutoCloseable resource, Frame frame) {
        this.lines = lines;
        this.resource = resource;
        this.frame = frame;
        this.grammar = format.grammar();
        this.totals = new ControlTotals(format, frame.minorDigits());
        this.tally = new FlowTally(format);
        this.join = format.join();
        this.sequences = new LineSequences(format);
        this.handedOut = new boolean[format.layouts().size()];
        format.news().forEach(kind -> handedOut[format.layout(kind).number()] = true);
        if (join == null) {
            handedOut[format.layout(format.body()).number()] = true;
        }
    }

    @Override
    public @Nullable FileRecord next() {
        while (!ended) {
            FileRecord line = lines.next(frame);
            if (line == null) {
                end();
                return null;
            }
            FileRecord body = take(line);
            if (body != null) {
                tally.body(body);
                return body;
            }
        }
        return null;
    }

    private @Nullable FileRecord take(FileRecord line) {
        int next = grammar.after(state, line.layout().number());
        if (next == Grammar.NONE) {
            throw FileRefused.at(
                    line.line(), "%s stands here; expected %s".formatted(line.kind(), grammar.expected(state)));
        }
        state = next;
        Rejection fault = line.rejection() == null ? rules.firstFault(line) : line.rejection();
        sequences.take(line);
        totals.take(line);
        tally.line(line);
        if (handedOut[line.layout().number()]) {
            return fault == null ? line : line.rejectedFor(fault);
        }
        if (join != null && join.hasPart(line.kind())) {
            return part(join, fault == null ? line : line.rejectedFor(fault));
        }
        if (fault != null) {
            throw FileRefused.of(
                    Complaint.of(fault),
                    "%s, field %s (column %d) is '%s'; expected %s"
                            .formatted(line.kind(), fault.field(), fault.column(), fault.value(), fault.expected()));
        }
        frame = frame.with(line);
        watcher.accept(line);
        return null;
    }

    private @Nullable FileRecord part(RecordJoin joining, FileRecord line) {
        parts.add(line);
        if (!joining.endsWith(line.kind())) {
            return null;
        }
        FileRecord joined = joining.join(parts, frame);
        parts.clear();
        return joined;
    }

    private void end() {
        ended = true;
        if (lines.count() == 0) {
            throw FileRefused.whole("the file is empty");
        }
        if (!grammar.mayEnd(state)) {
            throw FileRefused.at(
                    lines.count(), "the file ends here; expected %s: it is cut off".formatted(grammar.expected(state)));
        }
        totals.end();
    }

    @Override
    public List<StatedTotal> totals() {
        return totals.stated();
    }

    @Override
    public void watch(Consumer<FileRecord> newWatcher) {
        this.watcher = newWatcher;
    }

    @Override
    public FileTally tally() {
        return tally.of(lines.count(), rules.warnings());
    }

    @Override
    public void close() {
        try {
            resource.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be closed", e);
        } catch (Exception e) {
            throw new IllegalStateException("The file cannot be closed", e);
        }
    }
}
