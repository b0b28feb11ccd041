// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

/**
 * What one file holds.
 *
 * @param purpose what the file is for, as intake names it
 * @param records records that carry data: no header, no trailer
 * @param payments records that bring money, with their sum; the other kinds likewise
 */
record FileTruth(
        String name,
        String purpose,
        String agreement,
        long records,
        long payments,
        long paidMinor,
        long reversals,
        long reversedMinor,
        long rejects,
        long rejectedMinor,
        long notices) {

    /** A file that moves no money. */
    static FileTruth of(String name, String purpose, long records) {
        return new FileTruth(name, purpose, "", records, 0, 0, 0, 0, 0, 0, 0);
    }
}
