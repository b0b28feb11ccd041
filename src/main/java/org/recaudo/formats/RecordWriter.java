// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file in a format, record by record: {@code writer.record("detail").set("amount", 15000).end()}. Constants,
 * padding and line ends follow the layout; control totals and line numbers that were not set are filled in from what
 * was written.
 */
public final class RecordWriter {
    private final FileFormat format;
    private final OutputStream out;
    private final WrittenTotals totals;
    private final LineSequences sequences;
    private final @Nullable RowSink sink;
    private boolean headerWritten;

    RecordWriter(FileFormat format, OutputStream out) {
        this.format = format;
        this.out = out;
        this.totals = new WrittenTotals(format);
        this.sequences = new LineSequences(format);
        Message message = format.message();
        this.sink = message == null ? null : message.sink(format, out);
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
            totals.fill(this);
            sequences.fill(this);
            totals.take(this);
            write(this);
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

    private void write(Row row) {
        RowSink message = sink;
        if (message != null) {
            message.write(row);
            return;
        }
        try {
            if (format.shape().header() && !headerWritten) {
                out.write((format.headerText() + format.shape().lineEnd())
                        .getBytes(format.shape().charset()));
                headerWritten = true;
            }
            out.write(format.shape().kind() == FileFormat.Kind.DELIMITED ? delimited(row) : fixed(row));
        } catch (IOException e) {
            throw new UncheckedIOException("A %s file cannot be written: is the disk full?".formatted(format.id()), e);
        }
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
        java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();
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
