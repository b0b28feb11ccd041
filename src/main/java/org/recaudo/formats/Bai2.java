// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Cash management balances and transactions in BAI version 2: file (01, 99), groups (02, 98), accounts (03, 49),
 * details (16) and continuations (88). The totals of 49, 98 and 99 are the algebraic sum of all amounts of 03 and 16,
 * debits included, because details are unsigned; their counts include continuations and the trailer itself. Each
 * account is a statement: opening ledger balance plus credits less debits is the closing one.
 */
final class Bai2 implements Message {
    private final Bai2Codes codes;

    Bai2(Bai2Codes codes) {
        this.codes = codes;
    }

    @Override
    public List<RecordLayout> layouts() {
        return AccountLayouts.all();
    }

    @Override
    public Flow flow() {
        return AccountLayouts.flow();
    }

    @Override
    public boolean hasControlTotals() {
        return true;
    }

    @Override
    public String complaintOf(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (!text.startsWith("01,")) {
            return "no BAI file";
        }
        int end = Math.max(0, text.indexOf('/'));
        long commas = text.substring(0, end).chars().filter(c -> c == ',').count();
        return commas == 8 ? "" : "the file header has %d fields, expected 9".formatted(commas + 1);
    }

    @Override
    public RecordReader reader(FileFormat format, InputStream in, Frame frame) {
        return new Bai2Reader(format, codes, in, frame);
    }
}
