// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

/**
 * How an agreement wants its files read.
 *
 * @param minorDigits decimals of the currency's minor unit, to which every amount is brought
 * @param checkDigits what a failing check digit means: an agreement may lower it to a warning
 */
public record ReadTerms(int minorDigits, Severity checkDigits) {

    /** What a failing check means. */
    public enum Severity {
        /** The record is refused. */
        REJECT,
        /** The record is taken and counted as warned about. */
        WARN
    }

    /** Two decimals and check digits that reject. */
    public static ReadTerms strict() {
        return new ReadTerms(2, Severity.REJECT);
    }
}
