// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds the beginning of a file against a format: the width of its first line, the marks of its first record, its
 * constants and digits, its header row or its XML namespace.
 *
 * @param fits whether the file is in this format, as far as its beginning tells
 * @param nearness how much of it fits, to find the nearest when none does
 * @param reason what does not fit
 */
record HeadMatch(boolean fits, int nearness, String reason) {
    private static final int LOOKED_AT = 20;

    /** Nearer than one that knows no more than the width of a line. */
    private static final int NEAR = 5;

    private static final int SLIPS_MAX = 3;

    private static final HeadMatch FITS = new HeadMatch(true, Integer.MAX_VALUE, "");

    static HeadMatch of(FileFormat format, byte[] head) {
        Message message = format.message();
        if (message != null) {
            String complaint = message.complaintOf(head);
            return complaint.isEmpty() ? FITS : new HeadMatch(false, complaint.startsWith("no ") ? 0 : NEAR, complaint);
        }
        if (format.shape().kind() == FileFormat.Kind.FIXED_WIDTH) {
            return fixed(format, head);
        }
        return format.shape().header() ? header(format, head) : delimited(format, head);
    }

    private static HeadMatch fixed(FileFormat format, byte[] head) {
        LineSource line = firstLine(head);
        if (line == null) {
            return new HeadMatch(false, 0, "no first line");
        }
        FileFormat.Shape shape = format.shape();
        int beyond = line.length() - shape.width();
        boolean blankBeyond = beyond > 0 && Slice.blank(line.bytes(), line.start() + shape.width(), line.end());
        boolean tooShort = beyond < 0 && !shape.shortLines();
        boolean tooLong = beyond > 0 && !(shape.longLines() && beyond == 1 && blankBeyond);
        if (line.length() == 0) {
            return new HeadMatch(false, 0, "line 1 is empty");
        }
        HeadMatch match = firstRecord(format, line);
        if (!tooShort && !tooLong) {
            return match;
        }
        String reason = "line 1 has %d columns, expected %d".formatted(line.length(), shape.width());
        boolean byLittle = Math.abs(beyond) <= SLIPS_MAX || blankBeyond;
        return new HeadMatch(false, match.fits() && byLittle ? NEAR : 0, reason);
    }

    private static HeadMatch firstRecord(FileFormat format, LineSource line) {
        for (RecordLayout layout : format.layouts()) {
            if (layout.matches(line.bytes(), line.start(), line.length())) {
                if (!format.grammar().mayStart(layout.number())) {
                    return new HeadMatch(false, 1, "line 1 is a " + layout.kind());
                }
                int stop = Math.min(line.end(), line.start() + format.shape().width());
                FileRecord.Span span = new FileRecord.Span(line.bytes(), line.start(), stop, null);
                return fields(new FileRecord(layout, frame(format), span, 1));
            }
        }
        return new HeadMatch(false, 1, "line 1 is of no known kind; expected " + format.marksText());
    }

    /** How many of the first lines cannot be records of this format, by kind, order or what their fields hold. */
    static int misfits(FileFormat format, byte[] head) {
        if (format.shape().kind() != FileFormat.Kind.FIXED_WIDTH) {
            return 0;
        }
        LineSource lines = new LineSource(head);
        int width = format.shape().width();
        int state = 0;
        int misfits = 0;
        while (lines.number() < LOOKED_AT && lines.next() && lines.terminated()) {
            int stop = Math.min(lines.end(), lines.start() + width);
            FileRecord.Span span = new FileRecord.Span(lines.bytes(), lines.start(), stop, null);
            RecordLayout layout = format.layouts().stream()
                    .filter(kind -> kind.matches(lines.bytes(), lines.start(), lines.length()))
                    .findFirst()
                    .orElse(null);
            int next = layout == null ? Grammar.NONE : format.grammar().after(state, layout.number());
            boolean fits = layout != null
                    && next != Grammar.NONE
                    && fields(new FileRecord(layout, frame(format), span, lines.number()))
                            .fits();
            misfits += fits ? 0 : 1;
            state = next == Grammar.NONE ? state : next;
        }
        return misfits;
    }

    private static HeadMatch delimited(FileFormat format, byte[] head) {
        LineSource line = firstLine(head);
        if (line == null) {
            return new HeadMatch(false, 0, "no first line");
        }
        RecordLayout layout = format.layouts().get(0);
        DelimitedCells cells = new DelimitedCells((byte) format.shape().separator());
        cells.split(line.bytes(), line.start(), line.end());
        int expected = layout.fields().size();
        if (cells.count() != expected) {
            return new HeadMatch(false, 0, "line 1 has %d values, expected %d".formatted(cells.count(), expected));
        }
        int[] bounds = cells.bounds(expected, null);
        FileRecord.Span span = new FileRecord.Span(cells.bytes(), cells.from(), cells.to(), bounds);
        return fields(new FileRecord(layout, frame(format), span, 1));
    }

    /** Constants, codes and digits must be there; whether a date exists or a check digit is right is for the reader. */
    private static HeadMatch fields(FileRecord record) {
        int nearness = 2;
        for (Field field : record.layout().fields()) {
            Rejection fault = FieldShape.fault(record, field);
            if (fault != null) {
                String reason = "line 1, field %s (column %d) is '%s'; expected %s"
                        .formatted(field.name(), fault.column(), fault.value(), fault.expected());
                return new HeadMatch(false, nearness, reason);
            }
            nearness++;
        }
        return FITS;
    }

    private static HeadMatch header(FileFormat format, byte[] head) {
        LineSource line = firstLine(head);
        if (line == null) {
            return new HeadMatch(false, 0, "no first line");
        }
        DelimitedCells cells = new DelimitedCells((byte) format.shape().separator());
        cells.split(line.bytes(), line.start(), line.end());
        List<String> names = new ArrayList<>();
        for (int cell = 0; cell < cells.count(); cell++) {
            names.add(cells.text(cell, StandardCharsets.UTF_8).strip());
        }
        return ofHeader(format, names);
    }

    /** Holds the names of a header row against a format's columns. */
    static HeadMatch ofHeader(FileFormat format, List<String> names) {
        RecordLayout layout = format.layouts().get(0);
        long known = layout.fields().stream()
                .filter(field -> names.contains(field.name()))
                .count();
        if (known * 2 < layout.fields().size()) {
            return new HeadMatch(false, 0, "no header row of this format");
        }
        try {
            HeaderRow.positions(layout, names, 1);
            return FITS;
        } catch (FileRefused e) {
            return new HeadMatch(false, (int) known + 2, String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable LineSource firstLine(byte[] head) {
        LineSource line = new LineSource(head);
        if (!line.next()) {
            return null;
        }
        if (line.length() > 2 && (line.bytes()[line.start()] & 0xFF) == 0xEF) {
            line.skip(Math.min(3, line.length()));
        }
        return line;
    }

    private static Frame frame(FileFormat format) {
        return new Frame(format, format.shape().charset(), ReadTerms.strict(), Map.of(), null);
    }
}
