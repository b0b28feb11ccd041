// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The balance identity of one statement: opening balance (OPBD, or PRCD where there is none) plus booked credits less
 * booked debits is the closing balance (CLBD). A statement that breaks it is trimmed or forged and is refused.
 */
final class Camt053Balance {
    private final String statement;
    private final int minorDigits;
    private @Nullable Long opening;
    private @Nullable Long previousClosing;
    private @Nullable Long closing;
    private long credits;
    private long debits;

    Camt053Balance(String statement, int minorDigits) {
        this.statement = statement;
        this.minorDigits = minorDigits;
    }

    void balance(FileRecord record) {
        long amount = record.minor("amount");
        switch (record.text("type")) {
            case "OPBD" -> opening = opening == null ? Long.valueOf(amount) : opening;
            case "PRCD" -> previousClosing = amount;
            case "CLBD" -> closing = amount;
            default -> {
                return;
            }
        }
    }

    /** Takes an entry into account when it is booked; pending and information entries move no balance. */
    void entry(FileRecord record) {
        if (!record.text("status").equals("BOOK")) {
            return;
        }
        long amount = record.minor("amount");
        if (record.text("direction").equals("CRDT")) {
            credits = Math.addExact(credits, amount);
        } else {
            debits = Math.addExact(debits, amount);
        }
    }

    void verify() {
        Long start = opening == null ? previousClosing : opening;
        if (start == null || closing == null) {
            throw FileRefused.whole("statement %s has no %s balance (%s), so it cannot be checked"
                    .formatted(statement, start == null ? "opening" : "closing", start == null ? "OPBD" : "CLBD"));
        }
        long computed = Math.subtractExact(Math.addExact(start, credits), debits);
        if (computed != closing) {
            throw FileRefused.whole(
                    "statement %s does not balance: opening %s + credits %s - debits %s = %s, but it closes with %s"
                            .formatted(
                                    statement,
                                    decimal(start),
                                    decimal(credits),
                                    decimal(debits),
                                    decimal(computed),
                                    decimal(closing)));
        }
    }

    private String decimal(long minor) {
        return BigDecimal.valueOf(minor, minorDigits).toPlainString();
    }
}
