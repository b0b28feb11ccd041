// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

/**
 * One thing that is wrong with a file: where it stands, what was found and what was expected. Card numbers are masked.
 *
 * @param line line of the file, row of the sheet or number of the entry, from 1; 0 when it is the file as such
 * @param column first column of the field (fixed width), or its number among the fields of the line; 0 when it is the
 *     line as such
 * @param field canonical name of the field; empty when it is the line as such
 * @param found what stands there
 * @param expected what would have been taken
 */
public record Complaint(long line, int column, String field, String found, String expected) {
    private static final String EXPECTED = "expected ";

    /** What a rejected record is rejected for. */
    static Complaint of(Rejection rejection) {
        return new Complaint(
                rejection.line(), rejection.column(), rejection.field(), rejection.value(), rejection.expected());
    }

    /**
     * A sentence about a line, cut where it says what was expected: {@code the line has 10 columns, expected 162} found
     * {@code the line has 10 columns} and expected {@code 162}.
     */
    static Complaint of(long line, String sentence) {
        int at = sentence.indexOf(EXPECTED);
        String found = at < 0 ? sentence : sentence.substring(0, at).strip().replaceAll("[,;:]$", "");
        String expected = at < 0 ? "" : sentence.substring(at + EXPECTED.length());
        return new Complaint(line, 0, "", CardMask.mask(found), CardMask.mask(expected));
    }
}
