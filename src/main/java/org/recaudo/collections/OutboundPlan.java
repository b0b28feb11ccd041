// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.recaudo.formats.Field;
import org.recaudo.formats.FieldType;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.RecordLayout;
import org.recaudo.formats.RecordWriter;

/**
 * What stands in the files that the fund gives to a network: which value in which field of which record of a layout.
 * {@code config/outbound/<id>.yml} describes it, so that an agreement with other columns, or another habit, needs no
 * code.
 *
 * <p>Nothing is ever cut to fit: {@link #fault} finds what is too wide for its columns, is no number where one must
 * stand, or has no sign in the layout's encoding, before anything is committed or written.
 *
 * @param file the name that the network expects
 * @param instruments what can be debited by it; empty for debts
 * @param payer whether it tells who owes: name, tax id and address from the affiliate roll
 * @param companion plan of a second file that tells of the first; empty when there is none
 */
public record OutboundPlan(
        String id,
        FileFormat format,
        OutboundText file,
        List<Instrument.Kind> instruments,
        List<String> values,
        List<Line> lines,
        boolean payer,
        String companion) {

    /**
     * A record of the file.
     *
     * @param each whether it stands once for each order or debt, and not once a file
     */
    record Line(RecordLayout layout, boolean each, Map<Field, OutboundText> fields) {}

    public OutboundPlan {
        instruments = List.copyOf(instruments);
        values = List.copyOf(values);
        lines = List.copyOf(lines);
    }

    /** The kind that a number has among those that the network takes; refuses one that fits none. */
    public Instrument.Kind instrument(String number) {
        return instruments.stream()
                .filter(kind -> kind.fits(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        instruments.isEmpty()
                                ? "no account or card"
                                : instruments.get(0).expected()));
    }

    public String fileName(OutboundValues values) {
        return file.text(values);
    }

    /** What the plan writes into the first field of that name, of whichever record; empty where it sets none. */
    public String text(String field, OutboundValues values) {
        return lines.stream()
                .flatMap(line -> line.fields().entrySet().stream())
                .filter(set -> set.getKey().name().equals(field))
                .findFirst()
                .map(set -> set.getValue().text(values))
                .orElse("");
    }

    /** How many lines a file of so many orders or debts has. */
    public long lines(long items) {
        long each = lines.stream().filter(Line::each).count();
        return lines.size() - each + each * items;
    }

    /** Why an order or debt cannot stand in the file, by field and columns; empty when it can. */
    public String fault(OutboundValues item) {
        return fault(item, true);
    }

    /** Why the records around the orders or debts cannot be written; empty when they can. */
    public String fileFault(OutboundValues file) {
        return fault(file, false);
    }

    private String fault(OutboundValues values, boolean each) {
        for (Line line : lines) {
            if (line.each() == each) {
                for (Map.Entry<Field, OutboundText> field : line.fields().entrySet()) {
                    String fault = fault(field.getKey(), field.getValue().value(values));
                    if (!fault.isEmpty()) {
                        return fault;
                    }
                }
            }
        }
        return "";
    }

    /** Writes a file. Control totals that the plan leaves open are filled in by the layout. */
    public void write(OutputStream out, OutboundValues file, Iterator<OutboundValues> items) {
        RecordWriter writer = format.writer(out);
        int next = 0;
        while (next < lines.size() && !lines.get(next).each()) {
            write(writer, lines.get(next++), file);
        }
        int after = next;
        while (after < lines.size() && lines.get(after).each()) {
            after++;
        }
        while (items.hasNext()) {
            OutboundValues item = items.next();
            for (Line line : lines.subList(next, after)) {
                write(writer, line, item);
            }
        }
        for (Line line : lines.subList(after, lines.size())) {
            write(writer, line, file);
        }
        writer.finish();
    }

    private static void write(RecordWriter writer, Line line, OutboundValues values) {
        RecordWriter.Row row = writer.record(line.layout().kind());
        line.fields().forEach((field, text) -> {
            Object value = text.value(values);
            String fault = fault(field, value);
            if (!fault.isEmpty()) {
                throw new IllegalStateException("%s: %s".formatted(line.layout().kind(), fault));
            }
            if (value instanceof LocalDate day && field.type() == FieldType.DATE) {
                row.set(field.name(), day);
            } else if (value instanceof Long number) {
                row.set(field.name(), number.longValue());
            } else {
                row.set(field.name(), value.toString());
            }
        });
        row.end();
    }

    private static String fault(Field field, Object value) {
        if (value instanceof LocalDate) {
            return field.type() == FieldType.DATE
                    ? ""
                    : place(field) + " is no date in the layout; the plan must say how the day is written";
        }
        String text = value.toString();
        if (field.terms().required() && text.isBlank()) {
            return place(field) + " must not be empty";
        }
        int width = field.to() > field.from()
                ? field.to() - field.from()
                : field.terms().length();
        if (width > 0 && text.length() > width) {
            return "%s takes %d characters, and %d would be needed".formatted(place(field), width, text.length());
        }
        boolean numeric = field.type() == FieldType.DIGITS || field.type() == FieldType.MONEY;
        if (numeric && !text.matches("[0-9]*")) {
            return place(field) + " takes digits only";
        }
        boolean printable = text.chars().allMatch(character -> character >= ' ' && character <= '\u00FF');
        return printable ? "" : place(field) + " takes no such letters";
    }

    private static String place(Field field) {
        return field.to() > field.from()
                ? "field %s, columns %d-%d,".formatted(field.name(), field.from() + 1, field.to())
                : "field %s".formatted(field.name());
    }
}
