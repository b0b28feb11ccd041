// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

/** A weight at a size, in hundredths of a point. */
record Font(Weight weight, int size) {

    static Font regular(double points) {
        return new Font(Weight.REGULAR, (int) Math.round(points * 100));
    }

    static Font semibold(double points) {
        return new Font(Weight.SEMIBOLD, (int) Math.round(points * 100));
    }
}
