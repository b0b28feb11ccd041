// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import org.recaudo.formats.CheckDigit;

/**
 * Digit strings as payment references and bill bar codes use them.
 *
 * <p>The check digit is the routine of Argentine collection networks (Pago Fácil, Rapipago, SIRO): weights 1, 3, 5, 7,
 * 9, 3, 5, 7, 9, ... from the left, S the sum of digit by weight, the check digit {@code floor(S / 2) mod 10}. Worked
 * example: {@code 0000123452611} sums to 1x9 + 2x3 + 3x5 + 4x7 + 5x9 + 2x3 + 6x5 + 1x7 + 1x9 = 155; 155 / 2 = 77; the
 * digit is 7. Because of the halving it misses some errors: a change that leaves S / 2 the same modulo 10, as of a
 * digit of weight 5 by 4.
 */
final class Digits {

    private Digits() {}

    /** Whether the text is exactly that many ASCII digits. */
    static boolean all(String text, int length) {
        return text.length() == length && text.chars().allMatch(character -> character >= '0' && character <= '9');
    }

    /** The digits with their check digit behind them. */
    static String withCheck(String digits) {
        return digits + CheckDigit.weights13579(digits);
    }

    /** Whether the last digit is the check digit of those before it. */
    static boolean lastIsCheck(String digits) {
        return digits.equals(withCheck(digits.substring(0, digits.length() - 1)));
    }
}
