// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs.sheets;

import java.math.BigDecimal;

/**
 * A live formula and what it gives now, so that a viewer that does not calculate shows the same figure.
 *
 * @param expression without the equals sign
 * @param value a {@link BigDecimal} or a text
 */
public record SheetFormula(String expression, Object value) {

    public static SheetFormula number(String expression, BigDecimal value) {
        return new SheetFormula(expression, value);
    }

    public static SheetFormula text(String expression, String value) {
        return new SheetFormula(expression, value);
    }
}
