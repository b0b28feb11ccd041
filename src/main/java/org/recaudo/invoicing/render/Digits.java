// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

import org.recaudo.ledger.PaymentReference;

/** Long numbers in groups, so that people can read and type them. */
final class Digits {

    private static final String SPACE = "\u00a0";

    private Digits() {}

    /** {@code 100 000 123} in groups of so many from the left. */
    static String spaced(String digits, int group) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && i % group == 0) {
                text.append(SPACE);
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    /** Account, period and check digit apart: {@code 100 000 123 2611 7}. */
    static String reference(PaymentReference reference) {
        String digits = reference.digits();
        return String.join(SPACE, spaced(digits.substring(0, 9), 3), digits.substring(9, 13), digits.substring(13));
    }
}
