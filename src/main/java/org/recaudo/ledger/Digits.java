// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

/**
 * Digit strings as payment references and bill bar codes use them.
 *
 * <p>The check digit is the routine of Argentine collection networks (Pago Fácil, Rapipago, SIRO): weights 1, 3, 5, 7, 9, 3,
 * 5, 7, 9, ... from the left, S the sum of digit by weight, the check digit {@code floor(S / 2) mod 10}. Worked example:
 * {@code 0000123452611} sums to 1x9 + 2x3 + 3x5 + 4x7 + 5x9 + 2x3 + 6x5 + 1x7 + 1x9 = 155; 155 / 2 = 77; the digit is 7.
 * Because of the halving it misses some errors: a change that leaves S / 2 the same modulo 10, as of a digit of weight 5 by 4.
 */
final class Digits {

    private static final int[] WEIGHTS = {3, 5, 7, 9};

    private Digits() {}

    /** Whether the text is exactly that many ASCII digits. */
    static boolean all(String text, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int index = 0; index < length; index++) {
            if (text.charAt(index) < '0' || text.charAt(index) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The check digit of a string of digits. */
    static char check(CharSequence digits) {
        int sum = 0;
        for (int index = 0; index < digits.length(); index++) {
            int weight = index == 0 ? 1 : WEIGHTS[(index - 1) % WEIGHTS.length];
            sum += (digits.charAt(index) - '0') * weight;
        }
        return (char) ('0' + sum / 2 % 10);
    }
}
