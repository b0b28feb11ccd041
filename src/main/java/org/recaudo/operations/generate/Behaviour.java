// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.util.Locale;

/** What a household does about the bill that it was sent the month before. */
enum Behaviour {
    /** There is nothing to pay. */
    OWES_NOTHING,
    /** There is nothing to pay, for there is credit. */
    IN_CREDIT,
    PAYS_IN_FULL,
    PAYS_IN_PART,
    /** Pays the whole bill two times. */
    PAYS_TWICE,
    /** Pays an older bill with that bill's reference, and not the last one. */
    PAYS_LATE,
    PAYS_NOT,
    /** Pays under a reference that names no household. */
    PAYS_UNKNOWN_REFERENCE,
    /** Is debited, and the debit is reversed days later. */
    IS_REVERSED,
    PAYS_TOO_MUCH,
    /** The card or bank refuses the debit. */
    IS_REJECTED;

    // In a thousand, from PAYS_IN_FULL on.
    private static final int[] USUAL = {690, 60, 20, 45, 96, 10, 12, 30, 37};
    private static final int[] OF_DEBTORS = {80, 200, 5, 120, 575, 2, 3, 5, 10};

    static Behaviour draw(SplitMix random, Books books) {
        if (books.owedMinor() == 0) {
            return books.creditMinor() > 0 ? IN_CREDIT : OWES_NOTHING;
        }
        boolean debtor = books.openItems() > 2;
        Behaviour drawn = values()[PAYS_IN_FULL.ordinal() + random.weighted(debtor ? OF_DEBTORS : USUAL)];
        return drawn == PAYS_LATE && books.openItems() < 2 ? PAYS_NOT : drawn;
    }

    /** {@code pays-in-full}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
