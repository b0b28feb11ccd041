// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

/**
 * The two weights of the one font family that a page uses, with the resource names that content streams call them by.
 */
enum Weight {
    REGULAR("F1", "IBMPlexSans-Regular"),
    SEMIBOLD("F2", "IBMPlexSans-SemiBold");

    private final String resource;
    private final String font;

    Weight(String resource, String font) {
        this.resource = resource;
        this.font = font;
    }

    String resource() {
        return resource;
    }

    String font() {
        return font;
    }
}
