// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.util.Locale;

/** Why file, bank and ledger do not agree on an amount. */
public enum DiscrepancyKind {
    /** The amount agrees, the date does not: in transit, early or late. */
    TIMING,
    /** The bank credited a little more or less than the agreement's commission leaves. */
    COMMISSION,
    /** Other taxes were withheld than the agreement says. */
    TAX,
    /** The bank credited money for which no payment file was taken. */
    MISSING_IN_FILE,
    /** Payments that the network reported and the bank never credited. */
    MISSING_IN_BANK,
    /** The bank credited the same settlement again. */
    DUPLICATE,
    /** The bank or the network took money back. */
    REVERSAL,
    /** The bank credited something on the day, but not what was expected, and nothing explains it. */
    UNKNOWN;

    /** The code kept in the database and in wording files: {@code missing-in-file}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
