// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.util.Comparator;

/**
 * Names one entry of a bank statement for ever.
 *
 * @param statement bank account and the bank's own statement id: {@code galicia-cc/2026-11-05}
 * @param entry place of the entry in its statement, from 1
 */
public record EntryKey(String statement, int entry) implements Comparable<EntryKey> {

    private static final Comparator<EntryKey> ORDER =
            Comparator.comparing(EntryKey::statement).thenComparingInt(EntryKey::entry);

    @Override
    public int compareTo(EntryKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return statement + "/" + entry;
    }
}
