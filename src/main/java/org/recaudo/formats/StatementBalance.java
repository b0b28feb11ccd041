// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The balance identity of one statement: opening balance plus booked credits less booked debits is the closing balance.
 * A statement that breaks it is trimmed or forged and is refused. Example: opening 1000.00 + credits 250000.55 - debits
 * 4125.00 = 246875.55.
 */
final class StatementBalance {
    private final String statement;
    private final int minorDigits;
    private @Nullable Long opening;
    private @Nullable Long closing;
    private long credits;
    private long debits;

    /** What the two balances are called in the file, for messages: {@code OPBD} and {@code CLBD}. */
    record Names(String opening, String closing) {}

    StatementBalance(String statement, int minorDigits) {
        this.statement = statement;
        this.minorDigits = minorDigits;
    }

    void opens(long minor) {
        opening = minor;
    }

    boolean isOpened() {
        return opening != null;
    }

    void closes(long minor) {
        closing = minor;
    }

    boolean isClosed() {
        return closing != null;
    }

    /** Takes a booked entry into account. */
    void entry(boolean credit, long minor) {
        try {
            if (credit) {
                credits = Math.addExact(credits, minor);
            } else {
                debits = Math.addExact(debits, minor);
            }
        } catch (ArithmeticException e) {
            throw FileRefused.whole("the amounts up to here add up to more than an amount can hold");
        }
    }

    /** Refuses a statement that has one balance without the other, or two that its entries do not lead between. */
    StatedTotal verify(long line, Names names) {
        Long start = opening;
        Long end = closing;
        if (start == null || end == null) {
            boolean opens = start == null;
            String missing = opens ? names.opening() : names.closing();
            throw FileRefused.of(
                    new Complaint(
                            line, 0, "balance", "no %s balance".formatted(opens ? "opening" : "closing"), missing),
                    "statement %s has no %s balance (%s), so it cannot be checked"
                            .formatted(statement, opens ? "opening" : "closing", missing));
        }
        long computed = Math.subtractExact(Math.addExact(start, credits), debits);
        if (computed != end) {
            throw FileRefused.of(
                    new Complaint(line, 0, "balance", decimal(end), decimal(computed)),
                    "statement %s does not balance: opening %s + credits %s - debits %s = %s, but it closes with %s"
                            .formatted(
                                    statement,
                                    decimal(start),
                                    decimal(credits),
                                    decimal(debits),
                                    decimal(computed),
                                    decimal(end)));
        }
        return new StatedTotal(line, "balance", names.closing(), decimal(end), decimal(computed), true);
    }

    private String decimal(long minor) {
        return BigDecimal.valueOf(minor, minorDigits).toPlainString();
    }

    /** Totals that were held against a file, of which a long list is cut. */
    static final class Kept {
        private static final int MAX = 1_000;

        private final List<StatedTotal> totals = new ArrayList<>();

        void add(StatedTotal total) {
            if (totals.size() < MAX) {
                totals.add(total);
            }
        }

        List<StatedTotal> all() {
            return List.copyOf(totals);
        }
    }
}
