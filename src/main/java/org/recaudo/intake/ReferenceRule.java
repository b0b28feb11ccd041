// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

import org.recaudo.formats.FileRecord;

/**
 * Where a payment record carries our payment reference: a field, or some of its characters.
 *
 * @param field canonical field name
 * @param from first character, from 1; 1 with a length of 0 takes the whole field
 * @param length number of characters; 0 takes all from there on
 */
public record ReferenceRule(String field, int from, int length) {

    public ReferenceRule {
        if (from < 1 || length < 0) {
            throw new IllegalArgumentException(
                    "Reference starts at %d and has %d characters; expected from 1 on".formatted(from, length));
        }
    }

    /** The characters that this rule picks; empty when they are missing, blank or all zeros. */
    public String pick(FileRecord record) {
        String value = record.text(field);
        int start = Math.min(from - 1, value.length());
        int end = length == 0 ? value.length() : Math.min(start + length, value.length());
        String picked = value.substring(start, end).strip();
        boolean zeros = picked.chars().allMatch(character -> character == '0');
        return zeros ? "" : picked;
    }
}
