// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

import org.recaudo.formats.Rejection;

/** A rejection as it is kept: the reason by its code. */
public record RejectedRecord(
        long line, int column, String field, String value, String reason, String expected, long amountMinor) {

    /** The rejection as it is kept. */
    public static RejectedRecord of(Rejection rejection) {
        return new RejectedRecord(
                rejection.line(),
                rejection.column(),
                rejection.field(),
                rejection.value(),
                rejection.reason().code(),
                rejection.expected(),
                rejection.amountMinor());
    }
}
