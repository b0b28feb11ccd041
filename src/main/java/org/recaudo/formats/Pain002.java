// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.InputStream;
import java.util.List;

/**
 * What a bank says became of orders, ISO 20022 CustomerPaymentStatusReport, versions 03 to 14. Orders that it rejected
 * (RJCT) or cancelled (CANC) are rejects with the reason's code; accepted and pending ones are ignored, because money
 * is told of by the statement. A report may list only what it rejects (PART). A message or batch that is rejected
 * without listing its orders comes as one record whose {@code scope} is {@code message} or {@code batch} and whose
 * reference is its id.
 */
final class Pain002 implements Message {
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.";
    private static final XmlRecords.Shape SHAPE = new XmlRecords.Shape(
            List.of(NAMESPACE),
            List.of("03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14"),
            Pain002Layouts.elements(),
            "pain.002.001.03 to pain.002.001.14");

    @Override
    public List<RecordLayout> layouts() {
        return Pain002Layouts.all();
    }

    @Override
    public Flow flow() {
        return Pain002Layouts.flow();
    }

    /** A report may list only part of the orders, so what it states about them binds it from above only. */
    @Override
    public boolean hasControlTotals() {
        return false;
    }

    @Override
    public String complaintOf(byte[] head) {
        return XmlHead.complaint(head, NAMESPACE, "pain.002 document");
    }

    @Override
    public RecordReader reader(FileFormat format, InputStream in, Frame frame) {
        return new Pain002Reader(format, SHAPE, in, frame);
    }
}
