// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recaudo.intake.SourceRef;
import org.recaudo.ledger.BillBarcode;
import org.recaudo.ledger.PaymentReference;

/**
 * A credit on a bank account whose credits come from members.
 *
 * @param key names it for ever: {@code bank/<account>/<statement>/<entry>}
 * @param date day on which the bank booked it; the value date of its entries
 * @param amountMinor greater than zero
 * @param text everything that the statement says about it: references and words
 * @param source its line in the statement
 */
public record BankCredit(String key, LocalDate date, long amountMinor, String text, SourceRef source) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    public BankCredit {
        if (amountMinor <= 0) {
            throw new IllegalArgumentException(
                    "Bank credit %s: amount %d is not greater than zero".formatted(key, amountMinor));
        }
    }

    /**
     * The one payment reference of ours in the text: fourteen digits in a row, or the bill's whole bar code, each with
     * right check digits. Nothing when there is none, and nothing when there are two different ones.
     *
     * <p>Example: {@code TRANSF 00001234526117 CUOTA} carries the reference of household 12345 for November 2026.
     */
    public Optional<PaymentReference> reference() {
        Set<PaymentReference> found = new LinkedHashSet<>();
        Matcher digits = DIGITS.matcher(text);
        while (digits.find()) {
            String run = digits.group();
            PaymentReference.read(run)
                    .or(() -> BillBarcode.read(run).map(BillBarcode::reference))
                    .ifPresent(found::add);
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }
}
