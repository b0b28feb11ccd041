// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

/** What a stream of numbers is drawn for; with the month, so that more months leave the first ones as they are. */
enum Purpose {
    BIRTH,
    OPENING,
    HAPPENING,
    PAYMENT,
    SERVICE,
    INSURED,
    STATEMENT;

    long of(Month month) {
        return month.index() * 16L + ordinal();
    }
}
