// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;

/**
 * Argentina's interoperable payment QR, a {@link EmvQr}: objects 40 (the acquirer's account template, {@code 00} its
 * domain turned round), 50 ({@code 00} the merchant's CUIT), 52 merchant category, 53 {@code 032}, 54 the amount of a
 * dynamic code, 58 {@code AR}, 59 name and 60 city. Found in one real code (formats/argentina.md section 8); which
 * object carries a CBU or CVU was not found out, so none is written.
 *
 * @param acquirer turned-round domain of the aggregator, {@code com.example}
 * @param acquirerId the merchant's own id there, object 02 of the template
 * @param cuit of the merchant, 11 digits with a right check digit
 * @param category merchant category code, 4 digits
 * @param name of the merchant, at most 25 characters
 * @param city at most 15 characters
 * @param amount asked for; null in a static code, where the payer types it
 */
public record InteroperableQr(
        String acquirer,
        String acquirerId,
        String cuit,
        String category,
        String name,
        String city,
        @Nullable Money amount) {
    private static final CurrencyCode PESO = CurrencyCode.of("ARS");
    private static final String PESO_NUMBER = "032";
    private static final int NAME_MAX = 25;
    private static final int CITY_MAX = 15;

    public InteroperableQr {
        require(CheckDigit.CUIT.valid(cuit), "CUIT", "11 digits with a right check digit");
        require(category.matches("[0-9]{4}"), "category", "4 digits");
        require(!name.isBlank() && name.length() <= NAME_MAX, "name", "1 to 25 characters");
        require(!city.isBlank() && city.length() <= CITY_MAX, "city", "1 to 15 characters");
        require(acquirer.matches("[A-Za-z0-9.-]{1,32}"), "acquirer", "a domain turned round");
        require(amount == null || amount.currency().equals(PESO), "amount", "pesos");
    }

    private static void require(boolean right, String what, String expected) {
        if (!right) {
            throw new IllegalArgumentException("The QR's %s is not right; expected %s".formatted(what, expected));
        }
    }

    /** Reads a code; refuses one that is no payment code in pesos for a merchant with a CUIT. */
    public static InteroperableQr read(String payload) {
        EmvQr qr = EmvQr.read(payload);
        require(qr.value("53").equals(PESO_NUMBER), "currency", "032, pesos");
        require(qr.value("58").equals("AR"), "country", "AR");
        String amount = qr.value("54");
        return new InteroperableQr(
                qr.template("40").value("00"),
                qr.template("40").value("02"),
                qr.template("50").value("00"),
                qr.value("52"),
                qr.value("59"),
                qr.value("60"),
                amount.isEmpty() ? null : Money.parse(amount, PESO));
    }

    /** The text to print as a code. */
    public String payload() {
        EmvQr account = EmvQr.empty().with("00", acquirer);
        EmvQr qr = EmvQr.empty()
                .with("00", "01")
                .with("01", amount == null ? "11" : "12")
                .with("40", acquirerId.isEmpty() ? account : account.with("02", acquirerId))
                .with("50", EmvQr.empty().with("00", cuit))
                .with("52", category)
                .with("53", PESO_NUMBER);
        EmvQr priced = Optional.ofNullable(amount)
                .map(asked -> qr.with("54", asked.decimalText()))
                .orElse(qr);
        return priced.with("58", "AR").with("59", name).with("60", city).payload();
    }
}
