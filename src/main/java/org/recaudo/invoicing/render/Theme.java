// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

/**
 * Colours as content stream operators. The print file is black only (one component, never a mix of inks); the digital
 * file may have an accent.
 *
 * @param ink what text and rules are drawn in
 * @param accent what the heavy rules and the debt bar are drawn in
 */
record Theme(String ink, String accent) {

    static final Theme BLACK = new Theme("0 g", "0 g");

    /** A digital theme from an accent such as {@code #0B5D7A}. */
    static Theme accented(String hexadecimal) {
        int colour = Integer.parseInt(hexadecimal.substring(1), 16);
        return new Theme(
                "0 g", component(colour >> 16) + " " + component(colour >> 8) + " " + component(colour) + " rg");
    }

    private static String component(int value) {
        int thousandths = Math.round((value & 0xFF) * 1000f / 255);
        return thousandths == 1000 ? "1" : "0." + (1000 + thousandths + "").substring(1);
    }
}
