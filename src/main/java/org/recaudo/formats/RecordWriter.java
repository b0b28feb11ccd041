// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file in a format, record by record: {@code writer.record("detail").set("amount", 15000).end()}. Constants,
 * padding and line ends follow the layout; control totals and line numbers that were not set are filled in from what
 * was written. The last call is {@link #finish}.
 */
public final class RecordWriter {
    private final FileFormat format;
    private final OutputStream out;
    private final WrittenTotals totals;
    private final LineSequences sequences;
    private final @Nullable RowSink sink;
    private final Frame frame;
    private final ByteArrayOutputStream behind = new ByteArrayOutputStream();
    private @Nullable Row waiting;
    private boolean headerWritten;

    RecordWriter(FileFormat format, OutputStream out) {
        this.format = format;
        this.out = out;
        this.totals = new WrittenTotals(format);
        this.sequences = new LineSequences(format);
        Message message = format.message();
        this.sink = message == null ? null : message.sink(format, out);
        this.frame = new Frame(format, format.shape().charset(), ReadTerms.strict(), Map.of(), null);
    }

    /** Begins a record of this kind; nothing is written before {@link Row#end}. */
    public Row record(String kind) {
        return new Row(format.layout(kind));
    }

    /** Writes a record as it was read, byte for byte where the layout allows. */
    public void copy(FileRecord record) {
        Row row = record(record.kind());
        for (Field field : record.layout().fields()) {
            row.put(field, Arrays.copyOfRange(record.bytes(), record.start(field), record.stop(field)));
        }
        row.end();
    }

    /**
     * Ends the file: writes what had to wait for totals that a first record states. Such totals may also be told to the
     * first record, which keeps the file out of the memory; then they must agree with what followed.
     */
    public void finish() {
        Row first = waiting;
        totals.verify();
        if (first == null) {
            return;
        }
        waiting = null;
        totals.complete(first);
        write(bytes(first));
        write(behind.toByteArray());
        behind.reset();
    }

    /** One record being written. */
    public final class Row {
        private final RecordLayout layout;
        private final byte[][] values;

        Row(RecordLayout layout) {
            this.layout = layout;
            this.values = new byte[layout.fields().size()][];
        }

        /** Sets a text or digits field; digits are filled with zeros on the left, text with blanks on the right. */
        public Row set(String name, String value) {
            return put(field(name), value.getBytes(format.shape().charset()));
        }

        /** Sets an amount in minor units, or a number. */
        public Row set(String name, long value) {
            Field field = field(name);
            boolean pointed = field.type() == FieldType.MONEY && field.terms().decimals() == Field.POINT;
            return put(
                    field,
                    (pointed ? FieldText.decimal(value) : Long.toString(value)).getBytes(StandardCharsets.US_ASCII));
        }

        /** Sets a day. */
        public Row set(String name, LocalDate date) {
            Field field = field(name);
            DatePattern pattern = field.terms().pattern();
            if (pattern == null) {
                throw new IllegalArgumentException("Field %s of %s is no date".formatted(name, layout.kind()));
            }
            return put(field, pattern.format(date));
        }

        /** Writes the record. */
        public void end() {
            if (sink != null) {
                sink.write(this);
                return;
            }
            totals.fill(this);
            sequences.fill(this);
            byte[] line = bytes(this);
            totals.take(asRecord(this, line));
            totals.state(this);
            if (waiting != null) {
                behind.writeBytes(line);
            } else if (totals.waits(this)) {
                waiting = this;
            } else {
                write(line);
            }
        }

        Row put(Field field, byte[] value) {
            values[field.slot()] = value;
            return this;
        }

        RecordLayout layout() {
            return layout;
        }

        boolean has(Field field) {
            return values[field.slot()] != null;
        }

        byte[] value(Field field) {
            byte[] value = values[field.slot()];
            return value == null ? new byte[0] : value;
        }

        /** What was set for a field, as characters; empty when nothing was. */
        String text(String name) {
            return new String(value(field(name)), format.shape().charset()).strip();
        }

        /** What was set for a field that must not be empty. */
        String required(String name) {
            String text = text(name);
            if (text.isEmpty()) {
                throw new IllegalArgumentException(
                        "Field %s of %s in format %s must be set".formatted(name, layout.kind(), format.id()));
            }
            return text;
        }

        private Field field(String name) {
            Field field = layout.field(name);
            if (field == null) {
                throw new IllegalArgumentException(
                        "Format %s has no field '%s' in %s".formatted(format.id(), name, layout.kind()));
            }
            return field;
        }
    }

    private void write(byte[] line) {
        try {
            if (format.shape().header() && !headerWritten) {
                out.write((HeaderRow.text(format) + format.shape().lineEnd())
                        .getBytes(format.shape().charset()));
                headerWritten = true;
            }
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException("A %s file cannot be written: is the disk full?".formatted(format.id()), e);
        }
    }

    private byte[] bytes(Row row) {
        return format.shape().kind() == FileFormat.Kind.DELIMITED ? delimited(row) : fixed(row);
    }

    private FileRecord asRecord(Row row, byte[] line) {
        if (format.shape().kind() != FileFormat.Kind.DELIMITED) {
            FileRecord.Span span = new FileRecord.Span(line, 0, format.shape().width(), null);
            return new FileRecord(row.layout(), frame, span, 0);
        }
        List<String> values = row.layout().fields().stream()
                .map(field -> new String(row.value(field), format.shape().charset()))
                .toList();
        return RowValues.record(row.layout(), frame, values, 0);
    }

    private byte[] fixed(Row row) {
        byte[] end = format.shape().lineEnd().getBytes(StandardCharsets.US_ASCII);
        int width = format.shape().width();
        byte[] line = new byte[width + end.length];
        Arrays.fill(line, (byte) ' ');
        System.arraycopy(end, 0, line, width, end.length);
        for (Field field : row.layout().fields()) {
            FieldText.place(field, row.has(field) ? row.value(field) : FieldText.unset(field), line);
        }
        return line;
    }

    private byte[] delimited(Row row) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (Field field : row.layout().fields()) {
            if (field.slot() > 0) {
                line.write(format.shape().separator());
            }
            line.writeBytes(
                    FieldText.quoted(row.value(field), (byte) format.shape().separator()));
        }
        line.writeBytes(format.shape().lineEnd().getBytes(StandardCharsets.US_ASCII));
        return line.toByteArray();
    }
}
