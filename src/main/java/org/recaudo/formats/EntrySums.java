// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.Set;

/**
 * Adds up the entries of bank statements, whatever the format calls their direction. Every entry counts, booked or not,
 * and a reversal keeps the side that the bank gives it.
 */
final class EntrySums {
    private static final String ENTRY = "entry";
    private static final Set<String> CREDIT = Set.of("CRDT", "C", "RD", "EC");

    private long entries;
    private long creditsMinor;
    private long debitsMinor;

    /** Whether records of this kind are entries of a statement. */
    static boolean isEntry(RecordLayout layout) {
        return layout.kind().equals(ENTRY) && (layout.field("direction") != null || layout.field("mark") != null);
    }

    void take(FileRecord record) {
        if (!isEntry(record.layout())) {
            return;
        }
        Field amount = record.layout().field("amount");
        long minor = amount == null || record.amount(amount) <= Amounts.TOO_LARGE ? 0 : record.amount(amount);
        Field mark = record.layout().field("mark");
        Field direction = mark == null ? record.layout().field("direction") : mark;
        entries++;
        if (direction != null && CREDIT.contains(record.text(direction))) {
            creditsMinor = Math.addExact(creditsMinor, minor);
        } else {
            debitsMinor = Math.addExact(debitsMinor, minor);
        }
    }

    long entries() {
        return entries;
    }

    long creditsMinor() {
        return creditsMinor;
    }

    long debitsMinor() {
        return debitsMinor;
    }
}
