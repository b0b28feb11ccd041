// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

/**
 * What caused a fact: a line of a delivery, or a rule of the fund. From it one walks back to the byte in the archived
 * file.
 *
 * @param delivery number of the delivery, 0 when a rule caused the fact
 * @param line line in that delivery, from 1; 0 when a rule caused the fact
 * @param rule name of the rule, empty when a line caused the fact
 */
public record SourceRef(long delivery, long line, String rule) {

    public SourceRef {
        boolean isLine = delivery > 0 && line > 0 && rule.isEmpty();
        boolean isRule = delivery == 0 && line == 0 && !rule.isEmpty();
        if (!isLine && !isRule) {
            throw new IllegalArgumentException(
                    "A source is a delivery and line or a rule, not %d, %d, \"%s\"".formatted(delivery, line, rule));
        }
    }

    /** A line of a delivery. */
    public static SourceRef ofLine(long delivery, long line) {
        return new SourceRef(delivery, line, "");
    }

    /** A rule of the fund, for example {@code late-fee}. */
    public static SourceRef ofRule(String rule) {
        return new SourceRef(0, 0, rule);
    }

    /** Whether a rule, and no line of a file, caused the fact. */
    public boolean isRule() {
        return delivery == 0;
    }
}
