// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

import org.jspecify.annotations.Nullable;

/**
 * One row of the table of lines, as text.
 *
 * @param number the member's number, shown on the first row of each member
 * @param name the member's name, shown likewise
 * @param kind how it is drawn
 */
record TableRow(Kind kind, String number, String name, String text, @Nullable String amount) {

    enum Kind {
        /** Balance before: text across. */
        BALANCE,
        /** First row of a member: a hairline above. */
        MEMBER,
        /** A further row. */
        LINE,
        /** A sum. */
        SUBTOTAL,
        /** The amount due. */
        TOTAL
    }
}
