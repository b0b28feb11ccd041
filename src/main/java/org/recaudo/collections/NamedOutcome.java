// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.util.Locale;

/** What became of money that a file reports, in one word for database, receipt and lists. */
public enum NamedOutcome {
    /** Everything that was open is settled, to the cent. */
    IN_FULL,
    /** Something stays open. */
    IN_PART,
    /** More than was open: the rest is the member's credit, and settles the next charge. */
    CREDIT_KEPT,
    /** The same bill was paid before, and that payment stands. */
    DOUBLE,
    /** Paid with a code that had expired: after the last day payable without surcharge. */
    LATE,
    /** The charges of the bill were taken back before it was paid. */
    CANCELLED_INVOICE,
    /** Nobody of the household is covered any more. */
    CLOSED_ACCOUNT,
    /** The reference is another company's, or names no household: waits in suspense. */
    NOT_OURS,
    /** Nothing names a household, or two are as good: waits in suspense. */
    UNCLEAR,
    /** A payment was taken back. */
    REVERSED,
    /** A network took back what it never reported: waits in suspense. */
    NO_ORIGINAL,
    /** Paid after the business date: rejected. */
    FUTURE_DATE,
    /** In another currency than the fund's: rejected. */
    FOREIGN_CURRENCY;

    /** The code kept in the database: {@code in-full}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words in a receipt: {@code in full}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The outcome with that code; refuses a code that no outcome has. */
    public static NamedOutcome ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name of an allocation: what is most worth knowing of it comes first. */
    static NamedOutcome of(Allocation allocation) {
        if (allocation.closed()) {
            return CLOSED_ACCOUNT;
        }
        if (allocation.cancelled()) {
            return CANCELLED_INVOICE;
        }
        if (allocation.repeated()) {
            return DOUBLE;
        }
        if (allocation.late()) {
            return LATE;
        }
        return switch (allocation.result()) {
            case IN_FULL -> IN_FULL;
            case IN_PART -> IN_PART;
            case CREDIT_KEPT -> CREDIT_KEPT;
            case SUSPENDED -> UNCLEAR;
            case REVERSED -> REVERSED;
        };
    }

    /** The name of money that waits. */
    static NamedOutcome of(SuspenseReason reason) {
        return switch (reason) {
            case NOT_OUR_REFERENCE, UNKNOWN_ACCOUNT -> NOT_OURS;
            case NO_REFERENCE, AMBIGUOUS -> UNCLEAR;
            case NO_ORIGINAL -> NO_ORIGINAL;
        };
    }
}
