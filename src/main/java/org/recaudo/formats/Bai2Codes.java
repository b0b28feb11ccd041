// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.ArrayList;
import java.util.List;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigurationException;

/**
 * What BAI type codes mean, as the layout's description says: codes of details by ranges, codes of balances and totals.
 *
 * @param credits ranges of details that add to the account
 * @param debits ranges of details that take from it
 * @param memos ranges of details without money
 * @param opening pairs of codes of opening and closing balances, the preferred one first
 * @param closing the closing balance that goes with each opening one
 * @param creditTotal code that sums the credits
 * @param debitTotal code that sums the debits
 * @param strictCounts whether a wrong count of records refuses the file; otherwise it is noted
 */
record Bai2Codes(
        List<Range> credits,
        List<Range> debits,
        List<Range> memos,
        List<String> opening,
        List<String> closing,
        String creditTotal,
        String debitTotal,
        boolean strictCounts) {

    /** Codes from one to another, both included. */
    record Range(int from, int to) {

        private static Range of(String text, ConfigNode node) {
            int dash = text.indexOf('-');
            try {
                int from = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
                return new Range(from, dash < 0 ? from : Integer.parseInt(text.substring(dash + 1)));
            } catch (NumberFormatException e) {
                throw new ConfigurationException(
                        "%s: '%s' is no type code; expected one such as 409 or a range such as 400-699"
                                .formatted(node.where(), text));
            }
        }
    }

    Bai2Codes {
        credits = List.copyOf(credits);
        debits = List.copyOf(debits);
        memos = List.copyOf(memos);
        opening = List.copyOf(opening);
        closing = List.copyOf(closing);
    }

    static Bai2Codes of(ConfigNode node) {
        List<String> opening = node.texts("opening-codes");
        List<String> closing = node.texts("closing-codes");
        String counts = node.text("counts", "strict");
        if (opening.size() != closing.size() || opening.isEmpty()) {
            throw new ConfigurationException(
                    "%s: opening-codes and closing-codes go together, one each".formatted(node.where()));
        }
        if (!counts.equals("strict") && !counts.equals("warn")) {
            throw new ConfigurationException(
                    "%s: counts is '%s'; expected strict or warn".formatted(node.where(), counts));
        }
        return new Bai2Codes(
                ranges(node, "credit-codes"),
                ranges(node, "debit-codes"),
                ranges(node, "memo-codes"),
                opening,
                closing,
                node.text("credit-total", "100"),
                node.text("debit-total", "400"),
                counts.equals("strict"));
    }

    private static List<Range> ranges(ConfigNode node, String key) {
        List<Range> ranges = new ArrayList<>();
        for (String text : node.texts(key)) {
            ranges.add(Range.of(text, node));
        }
        return ranges;
    }

    boolean isCredit(int code) {
        return holds(credits, code);
    }

    boolean isDebit(int code) {
        return holds(debits, code);
    }

    boolean isMemo(int code) {
        return holds(memos, code);
    }

    private static boolean holds(List<Range> ranges, int code) {
        return ranges.stream().anyMatch(range -> range.from() <= code && code <= range.to());
    }
}
