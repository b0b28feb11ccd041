// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The bank's statement of an account, ISO 20022 BankToCustomerStatement, versions 02 to 08. */
final class Camt053 implements Message {
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.";

    @Override
    public List<RecordLayout> layouts() {
        return Camt053Layouts.all();
    }

    @Override
    public Flow flow() {
        return Camt053Layouts.flow();
    }

    @Override
    public String complaintOf(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        boolean xml = text.stripLeading().startsWith("<") || text.startsWith("\u00EF\u00BB\u00BF<");
        return xml && text.contains(NAMESPACE) ? "" : "no camt.053 document";
    }

    @Override
    public RecordReader reader(FileFormat format, InputStream in, Frame frame) {
        return new Camt053Reader(format, in, frame);
    }
}
