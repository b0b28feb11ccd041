// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

/**
 * The A4 sheet and its grid, in hundredths of a point. Left margin 20 mm (binding, and the inserter's marks stand in
 * it), right margin 15 mm; the second half of the page begins at 120 mm, clear of the envelope's window.
 */
final class Sheet {

    static final int WIDTH = 59528;
    static final int HEIGHT = 84189;

    static final int LEFT = mm(20);
    static final int RIGHT = mm(195);
    static final int HALF = mm(120);

    private Sheet() {}

    static int mm(double millimetres) {
        return (int) Math.round(millimetres * 7200 / 25.4);
    }

    static int micrometres(int micrometres) {
        return (int) Math.round(micrometres * 7.2 / 25.4);
    }
}
