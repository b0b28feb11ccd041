// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file layout, compiled from its description: a fast reader that slices bytes, and a writer. Both follow the
 * published table that the description names as its source.
 */
public final class FileFormat {
    private final About about;
    private final Shape shape;
    private final List<RecordLayout> layouts;
    private final Flow flow;
    private final @Nullable Message message;

    /**
     * What a format is about.
     *
     * @param id its name, as {@code --format} takes it
     * @param title its name for people
     * @param currency ISO 4217 code when the layout fixes it, otherwise empty
     * @param source where the layout is published or found
     * @param confidence how well the layout is known: V2 (two sources agree), V1, DATA (checked on files), INF, RECALL
     * @param unverified whether some of it rests on memory or inference only
     */
    public record About(
            String id,
            String title,
            Purpose purpose,
            String currency,
            String source,
            String confidence,
            boolean unverified) {}

    /** How the bytes of a file are cut into records. */
    public enum Kind {
        FIXED_WIDTH,
        DELIMITED,
        CAMT053,
        CAMT054,
        PAIN008,
        PAIN002,
        MT940,
        MT942,
        BAI2;

        /** Whether the program knows the records, because the syntax is no table of columns. */
        boolean isMessage() {
            return this != FIXED_WIDTH && this != DELIMITED;
        }
    }

    /**
     * The outer form of the files.
     *
     * @param width columns of a line; 0 for other than fixed width
     * @param shortLines whether shorter lines count as filled with blanks
     * @param longLines whether one blank beyond the width is let pass
     * @param separator between the values of a delimited line
     * @param header whether the first line names the columns
     * @param workbook whether an XLSX sheet with the same columns is taken too
     * @param lineEnd what the writer ends lines with; the reader takes LF and CRLF
     * @param lineMax longest line that is read, in bytes
     */
    public record Shape(
            Kind kind,
            Charset charset,
            int width,
            boolean shortLines,
            boolean longLines,
            char separator,
            boolean header,
            boolean workbook,
            String lineEnd,
            int lineMax) {}

    private record Content(List<RecordLayout> layouts, Flow flow, @Nullable Message message) {}

    FileFormat(About about, Shape shape, List<RecordLayout> layouts, Flow flow) {
        this(about, shape, new Content(layouts, flow, null));
    }

    /** A format whose records the program knows. */
    FileFormat(About about, Shape shape, Message message) {
        this(about, shape, new Content(message.layouts(), message.flow(), message));
    }

    private FileFormat(About about, Shape shape, Content content) {
        this.about = about;
        this.shape = shape;
        this.layouts = List.copyOf(content.layouts());
        this.message = content.message();
        this.flow = content.flow();
    }

    public String id() {
        return about.id();
    }

    public Purpose purpose() {
        return about.purpose();
    }

    /** What the format is about, for listings. */
    public About about() {
        return about;
    }

    /** The outer form of its files. */
    public Shape shape() {
        return shape;
    }

    /** The kinds of records, in the order of the description. */
    public List<RecordLayout> layouts() {
        return layouts;
    }

    /** Whether the last part of what identifies a delivery numbers them one after the other, so that a gap shows. */
    public boolean numbersDeliveries() {
        return flow.identity().consecutive();
    }

    /** Whether a delivery is identified by something inside the file, rather than by its name. */
    public boolean identifiesInside() {
        return !flow.identity().fields().isEmpty();
    }

    /** Whether its files state counts, sums or balances about themselves, which reading holds against the records. */
    public boolean hasControlTotals() {
        return message == null ? !flow.totals().isEmpty() : message.hasControlTotals();
    }

    /** What a code in a field is called, for people; the code itself where the layout has no name for it. */
    public String nameOf(String field, String code) {
        return layouts.stream()
                .map(layout -> layout.field(field))
                .filter(Objects::nonNull)
                .map(named -> named.terms().names().get(code))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(code);
    }

    /** Reads a text or XML file; the reader closes the stream. */
    public RecordReader reader(InputStream in, ReadTerms terms) {
        Frame frame = new Frame(this, shape.charset(), terms, Map.of(), null);
        Message known = message;
        if (known != null) {
            return known.reader(this, in, frame);
        }
        LineSource source = new LineSource(in, shape.lineMax());
        boolean delimited = shape.kind() == Kind.DELIMITED;
        return new FlowReader(
                this, delimited ? new DelimitedLines(this, source) : new FixedWidthLines(this, source), in, frame);
    }

    /** Reads the rows of a sheet that has the columns of this format; the reader closes the rows. */
    public RecordReader reader(RowSource rows, ReadTerms terms) {
        if (!shape.workbook()) {
            throw FileRefused.whole("format %s is no workbook".formatted(id()));
        }
        Frame frame = new Frame(this, java.nio.charset.StandardCharsets.UTF_8, terms, Map.of(), null);
        return new FlowReader(this, new RowLines(this, rows), rows, frame);
    }

    /**
     * Writes what it reads: byte for byte the same where the layout allows, which is but for line ends, blanks that
     * were cut, unneeded quotes and the order of columns. Lines are not judged; a message must be right.
     */
    public void rewrite(InputStream in, OutputStream out) {
        Rewriting.of(this, new Frame(this, shape.charset(), ReadTerms.strict(), Map.of(), null), in, out);
    }

    /** Whether a record counts as one of the file's records, of which each must be accepted, rejected or skipped. */
    public boolean counts(FileRecord record) {
        return purpose() != Purpose.BANK_STATEMENT || record.kind().equals(flow.body());
    }

    /** Writes a file in this format. The caller closes the stream. */
    public RecordWriter writer(OutputStream out) {
        return new RecordWriter(this, out);
    }

    @Nullable
    Message message() {
        return message;
    }

    String body() {
        return flow.body();
    }

    Grammar grammar() {
        return flow.grammar();
    }

    List<ControlTotal> totals() {
        return flow.totals();
    }

    List<String> news() {
        return flow.news();
    }

    FlowTally.IdentityRule identity() {
        return flow.identity();
    }

    @Nullable
    RecordJoin join() {
        return flow.join();
    }

    Flow flow() {
        return flow;
    }

    RecordLayout layout(String kind) {
        return layouts.stream()
                .filter(layout -> layout.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Format %s has no record '%s'".formatted(id(), kind)));
    }

    /** How the kinds are told apart, for a message: {@code header (columns 1-8 '00000000')}. */
    String marksText() {
        return layouts.stream()
                .map(layout -> layout.kind() + layout.marksText())
                .collect(Collectors.joining(", "));
    }
}
