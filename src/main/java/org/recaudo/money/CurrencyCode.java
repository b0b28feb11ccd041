// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.money;

import java.util.Currency;

/**
 * An ISO 4217 currency and the number of decimals that its minor unit has: {@code ARS} 2, {@code CLP} 0.
 *
 * @param code three capital letters
 * @param digits decimals of the minor unit, 0 to 4; the JDK's own unless a fund overrides it
 */
public record CurrencyCode(String code, int digits) {

    public CurrencyCode {
        if (!code.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("Currency '%s' is not three capital letters".formatted(code));
        }
        if (digits < 0 || digits > 4) {
            throw new IllegalArgumentException("Currency %s cannot have %d decimals".formatted(code, digits));
        }
    }

    /** The currency with the JDK's decimals; refuses a code that ISO 4217 does not know. */
    public static CurrencyCode of(String code) {
        return new CurrencyCode(code, Currency.getInstance(code).getDefaultFractionDigits());
    }

    @Override
    public String toString() {
        return code;
    }
}
