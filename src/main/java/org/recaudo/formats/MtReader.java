// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Streams the statements of an MT940 file or the reports of an MT942 file, one entry at a time; see {@link Mt940}. */
final class MtReader implements RecordReader {
    private static final int LINE_MAX = 32_768;

    private final InputStream in;
    private final boolean interim;
    private final MtLines lines;
    private final MtMessage message;
    private final RecordBytes entry;
    private final MtEntry entryLine;
    private final MtText text = new MtText();
    private final MtText.Slots textSlots;
    private final int currencySlot;
    private final Frame frame;
    private final FlowTally tally;
    private final Deque<FileRecord> ready = new ArrayDeque<>();
    private boolean entryOpen;
    private boolean inText;
    private long entryAt;
    private long messages;
    private int tag;
    private boolean ended;
    private @Nullable FileRefused refusal;

    MtReader(FileFormat format, boolean interim, InputStream in, Frame frame) {
        this.in = in;
        this.interim = interim;
        this.frame = frame;
        this.lines = new MtLines(in, LINE_MAX);
        this.message = new MtMessage(format, frame, lines, interim);
        this.entry = new RecordBytes(format.layouts().get(AccountLayouts.OF_ENTRY));
        this.entryLine = new MtEntry(entry, lines, interim);
        this.textSlots = new MtText.Slots(entry.slot("text"), entry.slot("payer-name"), entry.slot("payer-account"));
        this.currencySlot = entry.slot("currency");
        this.tally = new FlowTally(format);
    }

    @Override
    public @Nullable FileRecord next() {
        while (ready.isEmpty() && !ended) {
            step();
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

    /** Reads one line on. What stood before a fault is handed out before the fault is told. */
    private void step() {
        FileRefused told = refusal;
        if (told != null) {
            throw told;
        }
        try {
            if (lines.next()) {
                line();
            } else {
                end();
            }
        } catch (FileRefused e) {
            if (ready.isEmpty()) {
                throw e;
            }
            refusal = e;
        }
    }

    private void line() {
        switch (lines.tag()) {
            case MtLines.CONTINUED -> continued();
            case MtLines.DASH -> dash();
            case MtLines.BLOCKS -> {
                if (message.isOpen()) {
                    throw message.cutOff();
                }
            }
            default -> tagged(lines.tag());
        }
    }

    /** A dash ends a message that is complete; within an entry's text it is text. */
    private void dash() {
        boolean text = message.isOpen() && !message.isComplete() && inText && !lines.isBlockEnd();
        if (text) {
            continued();
        } else {
            endMessage();
        }
    }

    private void continued() {
        if (entryOpen) {
            text.add(lines);
        } else if (message.isOpen() && (tag == MtTags.NUMBER || tag == MtTags.NUMBER_ONLY)) {
            message.head().numberContinues(lines.text());
        } else if (message.isOpen() && tag != MtTags.TEXT && tag != MtTags.OWN && !lines.isBlank()) {
            throw FileRefused.at(
                    lines.number(),
                    "the line continues :%s:, which has one line; expected a tag".formatted(MtLines.name(tag)));
        } else if (!message.isOpen()) {
            message.outside();
        }
    }

    private void tagged(int newTag) {
        endEntry(newTag);
        if (newTag == MtTags.REFERENCE) {
            endMessage();
            message.open();
            messages++;
        } else if (!message.isOpen()) {
            throw FileRefused.at(
                    lines.number(),
                    "tag :%s: stands outside of a message; expected :20:: the beginning is missing"
                            .formatted(MtLines.name(newTag)));
        }
        tag = newTag;
        inText = newTag == MtTags.TEXT;
        if (newTag == MtTags.REFERENCE || newTag == MtTags.RELATED || newTag == MtTags.OWN) {
            return;
        }
        if (newTag == MtTags.ACCOUNT || newTag == MtTags.ACCOUNT_AND_BANK) {
            message.head().account(lines.text());
        } else if (newTag == MtTags.NUMBER || newTag == MtTags.NUMBER_ONLY) {
            message.head().number(lines.text());
        } else if (newTag == MtTags.ENTRY) {
            entry();
        } else if (newTag == MtTags.TEXT) {
            if (entryOpen) {
                text.open();
                text.add(lines);
            }
        } else if (interim) {
            report(newTag);
        } else {
            statement(newTag);
        }
    }

    private void statement(int newTag) {
        if (newTag == MtTags.OPENING || newTag == MtTags.OPENING_PAGE) {
            message.opens(newTag == MtTags.OPENING_PAGE, ready);
        } else if (newTag == MtTags.CLOSING || newTag == MtTags.CLOSING_PAGE) {
            message.closes(newTag == MtTags.CLOSING_PAGE, ready);
        } else if (newTag != MtTags.AVAILABLE && newTag != MtTags.FORWARD) {
            throw unknown(newTag);
        }
    }

    private void report(int newTag) {
        if (newTag == MtTags.FLOOR) {
            message.floor();
        } else if (newTag == MtTags.DEBITS || newTag == MtTags.CREDITS) {
            message.takeTotals(newTag == MtTags.CREDITS, ready);
        } else if (newTag == MtTags.TIME || newTag == MtTags.TIME_ONLY) {
            message.head().time(lines.text());
        } else {
            throw unknown(newTag);
        }
    }

    private FileRefused unknown(int newTag) {
        return FileRefused.at(
                lines.number(),
                "tag :%s: is not one of %s".formatted(MtLines.name(newTag), interim ? "an MT942" : "an MT940"));
    }

    private void entry() {
        message.requireEntries(ready);
        entry.clear();
        text.clear();
        entryLine.read();
        entry.set(currencySlot, message.head().currency());
        entryOpen = true;
        inText = true;
        entryAt = lines.number();
    }

    private void endEntry(int newTag) {
        if (entryOpen && newTag != MtTags.TEXT) {
            entryOpen = false;
            text.into(entry, textSlots);
            FileRecord record = entry.record(frame, entryAt);
            if (entryLine.isCounted()) {
                message.add(entryLine.isCredit(), record);
            }
            ready.add(record);
        }
    }

    private void endMessage() {
        endEntry(MtTags.REFERENCE);
        inText = false;
        message.close(ready);
    }

    private void end() {
        endMessage();
        message.end();
        if (lines.isInBlock()) {
            throw FileRefused.at(lines.number(), "the file ends within a message; expected -}: it is cut off");
        }
        ended = true;
        if (messages == 0) {
            throw FileRefused.whole(
                    lines.number() == 0 ? "the file is empty" : "the file holds no message; expected :20:");
        }
    }

    @Override
    public FileTally tally() {
        return tally.ofMessage(lines.number(), notes());
    }

    @Override
    public List<StatedTotal> totals() {
        return message.totals();
    }

    @Override
    public List<Complaint> notes() {
        return message.notes();
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
