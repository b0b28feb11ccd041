// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.recaudo.money.BillingPeriod;

/**
 * What an invoice prints and a network returns: fourteen digits, the account (9), the billed period as {@code YYMM} (4)
 * and a check digit (1). It names the household and the bill that was printed, never an amount.
 *
 * <p>Example: account {@code 000012345}, period {@code 2026-11} gives the payload {@code 0000123452611}; its weighted
 * sum is 155 and its check digit 7, so the reference is {@code 00001234526117}.
 */
public record PaymentReference(AccountNumber account, BillingPeriod period) {

    /** How many digits a reference has. */
    public static final int LENGTH = 14;

    private static final int CENTURY = 2000;

    public PaymentReference {
        if (period.first().getYear() / 100 != CENTURY / 100) {
            throw new IllegalArgumentException("A payment reference has two digits for the year 20YY, not " + period);
        }
    }

    /** The reference in fourteen digits, or nothing when length, account, month or check digit is wrong. */
    public static Optional<PaymentReference> read(String text) {
        if (!Digits.all(text, LENGTH) || !Digits.lastIsCheck(text)) {
            return Optional.empty();
        }
        String account = text.substring(0, AccountNumber.LENGTH);
        int year = CENTURY + Integer.parseInt(text.substring(9, 11));
        int month = Integer.parseInt(text.substring(11, 13));
        if (!AccountNumber.isValid(account) || month < 1 || month > 12) {
            return Optional.empty();
        }
        return Optional.of(
                new PaymentReference(AccountNumber.of(account), new BillingPeriod(YearMonth.of(year, month))));
    }

    /** Fourteen digits, check digit last. */
    public String digits() {
        String payload = account.digits()
                + String.format(
                        Locale.ROOT,
                        "%02d%02d",
                        period.first().getYear() % 100,
                        period.first().getMonthValue());
        return Digits.withCheck(payload);
    }

    @Override
    public String toString() {
        return digits();
    }
}
