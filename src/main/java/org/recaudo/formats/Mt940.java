// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The customer statement of SWIFT, MT940, and its interim report, MT942: with block headers, with the header lines of a
 * bank's own, or bare; any number of messages in a file.
 *
 * <p>Each message is a statement: opening balance (:60F:, or :60M: of a later page) plus its entries is the closing one
 * (:62F: or :62M:), and a page opens with what the page before it closed with. An interim report has no balances; its
 * entries come again in the day's statement, so they carry the status {@code INFO} and are never booked.
 */
final class Mt940 implements Message {
    private final boolean interim;

    Mt940(boolean interim) {
        this.interim = interim;
    }

    boolean isInterim() {
        return interim;
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
        String text = "\n" + new String(head, StandardCharsets.ISO_8859_1);
        boolean tagged = text.contains("\n:20:") || text.contains("{4::20:");
        boolean swift = tagged || text.contains("\n:61:") || text.contains("\n:60F:") || text.contains("\n:25:");
        if (!swift) {
            return "no SWIFT message";
        }
        boolean account = text.contains("\n:25:") || text.contains("\n:25P:");
        if (!tagged || !account) {
            return "tag %s is missing; expected a whole message".formatted(tagged ? ":25:" : ":20:");
        }
        boolean balances = text.contains("\n:60F:") || text.contains("\n:60M:");
        boolean report = text.contains("\n:34F:") || text.contains("\n:13D:") || text.contains("\n:13:");
        if (interim) {
            return report && !balances ? "" : "no interim report";
        }
        return balances ? "" : report ? "no statement: an interim report" : "tag :60F: is missing";
    }

    @Override
    public RecordReader reader(FileFormat format, InputStream in, Frame frame) {
        return new MtReader(format, interim, in, frame);
    }
}
