// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

/**
 * The bars of an Interleaved 2 of 5 code (ISO/IEC 16390): digits in pairs, the first of a pair in the bars, the second
 * in the spaces between them.
 *
 * <p>A wide element is three times a narrow one, so each pair of digits takes 18 modules; 44 digits with start (4) and
 * stop (5) take 22 x 18 + 9 = 405 modules. The quiet zone of ten modules on either side is the page's business.
 */
public final class InterleavedTwoOfFive {

    /** Clear space wanted before and after the bars, in modules. */
    public static final int QUIET_MODULES = 10;

    private static final int WIDE = 3;
    private static final String[] DIGITS = {
        "NNWWN", "WNNNW", "NWNNW", "WWNNN", "NNWNW", "WNWNN", "NWWNN", "NNNWW", "WNNWN", "NWNWN"
    };

    private InterleavedTwoOfFive() {}

    /**
     * Widths in modules, beginning with a bar and alternating bar and space, ending with a bar.
     *
     * @throws IllegalArgumentException when the text is not an even number of digits
     */
    public static int[] widths(String digits) {
        if (digits.isEmpty() || digits.length() % 2 != 0 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException(
                    "Interleaved 2 of 5 takes an even number of digits, but was given %d characters"
                            .formatted(digits.length()));
        }
        int[] widths = new int[digits.length() * 5 + 7];
        int at = put(widths, 0, 1, 1, 1, 1);
        for (int i = 0; i < digits.length(); i += 2) {
            String bars = DIGITS[digits.charAt(i) - '0'];
            String spaces = DIGITS[digits.charAt(i + 1) - '0'];
            for (int element = 0; element < 5; element++) {
                at = put(widths, at, modules(bars.charAt(element)), modules(spaces.charAt(element)));
            }
        }
        put(widths, at, WIDE, 1, 1);
        return widths;
    }

    /** Modules from the first bar's edge to the last bar's edge for so many digits. */
    public static int modules(int digits) {
        return digits / 2 * 18 + 9;
    }

    private static int modules(char element) {
        return element == 'W' ? WIDE : 1;
    }

    private static int put(int[] widths, int at, int... values) {
        System.arraycopy(values, 0, widths, at, values.length);
        return at + values.length;
    }
}
