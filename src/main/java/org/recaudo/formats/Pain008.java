// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * Direct debit orders to a bank, ISO 20022 CustomerDirectDebitInitiation. Written in the shape of version 02 (agents by
 * {@code BIC}) or 08 (by {@code BICFI}); read in versions 02 to 07 and in the German 002.02 and 003.02, or 08 to 11.
 *
 * <pre>
 * RecordWriter writer = format.writer(out);
 * writer.record("header").set("message-id", "2026-11-0001").set("creation", "2026-11-05T10:00:00")
 *         .set("initiator", "Obra Social").end();
 * writer.record("batch").set("batch-id", "2026-11-0001-RCUR").set("sequence-type", "RCUR")
 *         .set("collection-date", LocalDate.parse("2026-11-10")).set("creditor", "Obra Social")
 *         .set("creditor-account", iban).set("creditor-id", id).end();
 * writer.record("order").set("end-to-end-id", "10126109").set("amount", 1_234L).set("currency", "EUR")
 *         .set("mandate", "M-1").set("mandate-date", signed).set("debtor", name).set("debtor-account", iban)
 *         .set("text", "Cuota 2026-11").end();
 * writer.record("trailer").end();
 * </pre>
 *
 * The fields {@code orders} and {@code total} of header and batch become NbOfTxs and CtrlSum. Left open they are filled
 * in from what is written, which keeps the message in memory until its trailer; set by the caller, records go out as
 * they come and a count or sum that turns out wrong is refused.
 */
final class Pain008 implements Message {
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.008.";
    private static final List<String> OLDER =
            List.of("001.02", "001.03", "001.04", "001.05", "001.06", "001.07", "002.02", "003.02");
    private static final List<String> NEWER = List.of("001.08", "001.09", "001.10", "001.11");

    private final String version;
    private final XmlRecords.Shape shape;

    /** A message written as version 02 or 08, and read in the versions that go with it. */
    Pain008(String version) {
        if (!version.equals("02") && !version.equals("08")) {
            throw new IllegalArgumentException("version is '%s'; expected 02 or 08".formatted(version));
        }
        this.version = version;
        boolean older = version.equals("02");
        this.shape = new XmlRecords.Shape(
                List.of(NAMESPACE),
                older ? OLDER : NEWER,
                Pain008Layouts.elements(),
                older ? "pain.008.001.02 to pain.008.001.07" : "pain.008.001.08 to pain.008.001.11");
    }

    @Override
    public List<RecordLayout> layouts() {
        return Pain008Layouts.all();
    }

    @Override
    public Flow flow() {
        return Pain008Layouts.flow();
    }

    @Override
    public boolean hasControlTotals() {
        return true;
    }

    @Override
    public String complaintOf(byte[] head) {
        return XmlHead.complaint(
                head, shape.versions().stream().map(NAMESPACE::concat).toList(), "document of " + shape.expected());
    }

    @Override
    public RecordReader reader(FileFormat format, InputStream in, Frame frame) {
        return new Pain008Reader(format, shape, in, frame);
    }

    @Override
    public RowSink sink(FileFormat format, OutputStream out) {
        return new Pain008Writer(format, version, out);
    }
}
