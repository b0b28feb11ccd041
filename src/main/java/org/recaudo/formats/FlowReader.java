// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
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
    private final RecordJoin.@Nullable Group group;
    private final boolean[] joined;
    private final boolean[] handedOut;
    private final LineSequences sequences;
    private final DateWindows windows;
    private final AmountRules amounts;
    private @Nullable FileRecord queued;
    private Consumer<FileRecord> watcher = line -> {};
    private Frame frame;
    private int state;
    private boolean begun;
    private boolean ended;

    FlowReader(FileFormat format, Lines lines, AutoCloseable resource, Frame frame) {
        this.lines = lines;
        this.resource = resource;
        this.frame = frame;
        this.grammar = format.grammar();
        this.totals = new ControlTotals(format, frame.minorDigits());
        this.tally = new FlowTally(format);
        RecordJoin join = format.join();
        this.group = join == null ? null : new RecordJoin.Group(join);
        this.joined = new boolean[format.layouts().size()];
        format.layouts().forEach(layout -> joined[layout.number()] = join != null && join.place(layout.kind()) >= 0);
        this.sequences = new LineSequences(format);
        this.windows = new DateWindows(format);
        this.begun = format.shape().header();
        this.amounts = new AmountRules(format);
        this.handedOut = new boolean[format.layouts().size()];
        format.news().forEach(kind -> handedOut[format.layout(kind).number()] = true);
        if (join == null) {
            handedOut[format.layout(format.body()).number()] = true;
        }
    }

    @Override
    public @Nullable FileRecord next() {
        FileRecord held = queued;
        if (held != null) {
            queued = null;
            return told(held);
        }
        while (!ended) {
            FileRecord line = lines.next(frame);
            FileRecord body = line == null ? end() : take(line);
            if (body != null) {
                return told(body);
            }
        }
        return null;
    }

    private FileRecord told(FileRecord body) {
        FileRecord record = amounts.checked(body);
        tally.body(record);
        return record;
    }

    private @Nullable FileRecord take(FileRecord line) {
        int next = grammar.after(state, line.layout().number());
        if (next == Grammar.NONE) {
            throw FileRefused.at(
                    line.line(), "%s stands here; expected %s".formatted(line.kind(), grammar.expected(state)));
        }
        state = next;
        begun = true;
        Rejection fault = line.rejection() == null ? rules.firstFault(line) : line.rejection();
        fault = fault == null ? windows.fault(line) : fault;
        sequences.take(line);
        totals.take(line);
        tally.line(line);
        int number = line.layout().number();
        if (handedOut[number]) {
            return behind(fault == null ? line : line.rejectedFor(fault));
        }
        if (group != null && joined[number]) {
            return part(group, fault == null ? line : line.rejectedFor(fault));
        }
        if (fault != null) {
            throw FileRefused.of(
                    Complaint.of(fault),
                    "%s, field %s (column %d) is '%s'; expected %s"
                            .formatted(line.kind(), fault.field(), fault.column(), fault.value(), fault.expected()));
        }
        FileRecord before = waiting();
        frame = frame.with(line);
        watcher.accept(line);
        return before;
    }

    /** The record that the lines so far make, when this one begins another or is the last that it can have. */
    private @Nullable FileRecord part(RecordJoin.Group parts, FileRecord line) {
        FileRecord before = parts.endsBefore(line) ? parts.record(frame) : null;
        boolean whole = parts.completes(line);
        return before == null && whole ? parts.record(frame) : before;
    }

    /** This record, unless one that was waiting comes before it. */
    private FileRecord behind(FileRecord record) {
        FileRecord before = waiting();
        queued = before == null ? null : record;
        return before == null ? record : before;
    }

    private @Nullable FileRecord waiting() {
        return group != null && group.holdsLines() ? group.record(frame) : null;
    }

    private @Nullable FileRecord end() {
        ended = true;
        if (lines.count() == 0 || !begun) {
            throw FileRefused.whole("the file is empty");
        }
        if (!grammar.mayEnd(state)) {
            throw FileRefused.at(
                    lines.count(), "the file ends here; expected %s: it is cut off".formatted(grammar.expected(state)));
        }
        totals.end();
        return waiting();
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
        return tally.of(lines.count(), rules.warnings(), lines.notes());
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
