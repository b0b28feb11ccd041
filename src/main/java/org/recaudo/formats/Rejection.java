// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

/**
 * One record that was not taken: where it stands, what was found and what was expected. The value is shown as it is in
 * the file, except card numbers, which {@link FileRecord#reject} masks before they come here.
 *
 * @param line line of the file, from 1
 * @param column first column of the field (fixed width), or its number among the fields of the line, from 1
 * @param field canonical name of the field
 * @param value what was found
 * @param reason why it is refused
 * @param expected what would have been taken
 * @param amountMinor money of the record in minor units, so that read = accepted + rejected + skipped also in money
 */
public record Rejection(
        long line, int column, String field, String value, RejectionReason reason, String expected, long amountMinor) {

    /** Where and why, without the value: fit for logs, which show no personal data. */
    public String place() {
        return "line %d, column %d, field %s: %s, expected %s".formatted(line, column, field, reason.code(), expected);
    }

    /** The same rejection with the money of the whole record, of which the refused line is a part. */
    Rejection withAmount(long minor) {
        return new Rejection(line, column, field, value, reason, expected, minor);
    }
}
