// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import java.util.Locale;

/** What kind of fact a ledger entry posts. The code is what the database, the journal and a machine read. */
public enum EntryKind {
    /** What a household owed, or had in credit, when the books were opened. */
    OPENING,
    /** A charge, or the tax on it, of the period billed. */
    CHARGE,
    /** A late fee raised by arrears. */
    LATE_FEE,
    /** A member's credit used for an open item. */
    CREDIT_APPLIED,
    /** A part of a payment: to an open item, to the member's credit, or to suspense. */
    PAYMENT,
    /** The mirror of a payment that the network took back. */
    REVERSAL,
    /** What a network transferred to the bank, net of its commission. */
    SETTLEMENT,
    /** A network's commission. */
    COMMISSION,
    /** The tax on a network's commission. */
    COMMISSION_TAX,
    /** A tax that a network withheld from its transfer. */
    WITHHOLDING,
    /** The balance of a bank account at its first statement. */
    BANK_OPENING,
    /** A bank movement that nothing explains: a credit without an owner, or a bank's own charge. */
    BANK,
    /** What is asked of an insurer. */
    CLAIM;

    /** The code kept in the database: {@code credit-applied}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with that code; refuses a code that no kind has. */
    public static EntryKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
