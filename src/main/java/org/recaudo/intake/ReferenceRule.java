// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

import java.util.List;
import org.recaudo.formats.CheckDigit;
import org.recaudo.formats.FileRecord;

/**
 * Where a payment record carries our payment reference: a field, some of its characters, or pieces of several fields
 * put together. A network whose columns are too few for fourteen digits may return the account in one field and the
 * month in another, without the check digit.
 *
 * <p>Example: account {@code 000012345} in {@code reference} and {@code 2611} in {@code coupon} give with the check
 * digit {@code 00001234526117}.
 *
 * @param checked whether the last digit is missing and is added, by weights 1, 3, 5, 7, 9
 */
public record ReferenceRule(List<Part> parts, boolean checked) {

    /**
     * Some characters of a field.
     *
     * @param field canonical field name
     * @param from first character, from 1; 1 with a length of 0 takes the whole field
     * @param length number of characters; 0 takes all from there on
     */
    public record Part(String field, int from, int length) {

        public Part {
            if (from < 1 || length < 0) {
                throw new IllegalArgumentException(
                        "Reference starts at %d and has %d characters; expected from 1 on".formatted(from, length));
            }
        }

        String pick(FileRecord record) {
            String value = record.text(field);
            int start = Math.min(from - 1, value.length());
            int end = length == 0 ? value.length() : Math.min(start + length, value.length());
            return value.substring(start, end).strip();
        }
    }

    public ReferenceRule {
        parts = List.copyOf(parts);
    }

    /** The characters that this rule picks; empty when they are missing, blank or all zeros. */
    public String pick(FileRecord record) {
        String picked = parts.size() == 1 ? parts.get(0).pick(record) : together(record);
        boolean zeros = picked.chars().allMatch(character -> character == '0');
        if (zeros) {
            return "";
        }
        boolean digits = picked.chars().allMatch(character -> character >= '0' && character <= '9');
        return checked && digits ? picked + CheckDigit.weights13579(picked) : picked;
    }

    private String together(FileRecord record) {
        StringBuilder picked = new StringBuilder();
        parts.forEach(part -> picked.append(part.pick(record)));
        return picked.toString();
    }
}
