// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.InputStream;
import java.util.List;

/** The bank's statement of an account, ISO 20022 BankToCustomerStatement, versions 02 to 08. */
final class Camt053 implements Message {
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.";
    private static final XmlRecords.Shape SHAPE = new XmlRecords.Shape(
            List.of(NAMESPACE),
            List.of("02", "03", "04", "05", "06", "07", "08"),
            Camt053Layouts.elements("BkToCstmrStmt/Stmt"),
            "camt.053.001.02 to camt.053.001.08");

    @Override
    public List<RecordLayout> layouts() {
        return Camt053Layouts.all();
    }

    @Override
    public Flow flow() {
        return Camt053Layouts.flow();
    }

    @Override
    public boolean hasControlTotals() {
        return true;
    }

    @Override
    public String complaintOf(byte[] head) {
        return XmlHead.complaint(head, NAMESPACE, "camt.053 document");
    }

    @Override
    public RecordReader reader(FileFormat format, InputStream in, Frame frame) {
        return new Camt053Reader(format, SHAPE, in, frame);
    }
}
