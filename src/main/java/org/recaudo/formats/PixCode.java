// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A BR Code: the text behind a Pix QR code, an {@link EmvQr} whose account template (26 to 51) names
 * {@code br.gov.bcb.pix} and holds a key or, of a dynamic code, the address of the charge. Other systems count bytes
 * and letters apart, so accents are left out in writing.
 *
 * @param key the receiver's Pix key; empty in a dynamic code
 * @param url address of the charge without {@code https://}; empty in a static code
 * @param description what the payer reads, empty when there is none
 * @param amount what is to be paid, as {@code 123.45}; null when the payer chooses
 * @param name the receiver, at most 25 characters
 * @param city at most 15 characters
 * @param transaction the receiver's own reference, up to 25 letters and digits; empty when there is none
 */
public record PixCode(
        String key,
        String url,
        String description,
        @Nullable String amount,
        String name,
        String city,
        String transaction) {
    private static final String DOMAIN = "br.gov.bcb.pix";
    private static final int TEMPLATE_FIRST = 26;
    private static final int TEMPLATE_LAST = 51;
    private static final String NO_TRANSACTION = "***";
    private static final String ACCENTED = "ÀÁÂÃÄÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäçèéêëìíîïñòóôõöùúûüýºª";
    private static final String PLAIN = "AAAAACEEEEIIIINOOOOOUUUUYaaaaaceeeeiiiinooooouuuuyoa";

    /** Takes accents away; refuses values that a BR Code cannot hold. */
    public PixCode {
        description = plain(description);
        name = plain(name);
        city = plain(city);
        if (key.isEmpty() == url.isEmpty()) {
            throw new IllegalArgumentException("A BR Code holds either a key or an address");
        }
        if (amount != null && !amount.matches("[0-9]{1,10}(\\.[0-9]{1,2})?")) {
            throw new IllegalArgumentException("A BR Code's amount is '%s'; expected such as 123.45".formatted(amount));
        }
        if (!transaction.matches("[0-9A-Za-z]{0,25}")) {
            throw new IllegalArgumentException(
                    "A BR Code's reference is '%s'; expected up to 25 letters and digits".formatted(transaction));
        }
        limited("name", name, 25);
        limited("city", city, 15);
    }

    private static void limited(String what, String value, int most) {
        if (value.isEmpty() || value.length() > most) {
            throw new IllegalArgumentException(
                    "A BR Code's %s has 1 to %d characters; found '%s'".formatted(what, most, value));
        }
    }

    /** Reads the text of a BR Code; refuses one that is changed, cut, or of another scheme. */
    public static PixCode read(String payload) {
        EmvQr code = EmvQr.read(payload);
        EmvQr account = account(code);
        String currency = code.value("53");
        if (!currency.equals("986") || !code.value("58").equals("BR")) {
            throw new IllegalArgumentException(
                    "The code asks for currency %s in country '%s'; expected 986 (real) in BR"
                            .formatted(currency, code.value("58")));
        }
        String transaction = code.template("62").value("05");
        return new PixCode(
                account.value("01"),
                account.value("25"),
                account.value("02"),
                code.value("54").isEmpty() ? null : code.value("54"),
                code.value("59"),
                code.value("60"),
                transaction.equals(NO_TRANSACTION) ? "" : transaction);
    }

    private static EmvQr account(EmvQr code) {
        for (int id = TEMPLATE_FIRST; id <= TEMPLATE_LAST; id++) {
            if (!code.value(String.valueOf(id)).isEmpty()) {
                EmvQr template = code.template(String.valueOf(id));
                if (template.value("00").equalsIgnoreCase(DOMAIN)) {
                    return template;
                }
            }
        }
        throw new IllegalArgumentException("The code has no account of " + DOMAIN + "; it is no BR Code");
    }

    /** The text to be shown as a QR code, or to be copied and pasted. */
    public String payload() {
        EmvQr account = filled(filled(EmvQr.empty().with("00", DOMAIN), "01", key), "02", description);
        EmvQr code = EmvQr.empty().with("00", "01");
        code = url.isEmpty() ? code : code.with("01", "12");
        code = code.with("26", filled(account, "25", url)).with("52", "0000").with("53", "986");
        code = filled(code, "54", amount == null ? "" : amount)
                .with("58", "BR")
                .with("59", name)
                .with("60", city);
        String reference = transaction.isEmpty() ? NO_TRANSACTION : transaction;
        return code.with("62", EmvQr.empty().with("05", reference)).payload();
    }

    private static EmvQr filled(EmvQr code, String id, String value) {
        return value.isEmpty() ? code : code.with(id, value);
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (char letter : text.toCharArray()) {
            int accented = ACCENTED.indexOf(letter);
            char written = accented < 0 ? letter : PLAIN.charAt(accented);
            if (written < ' ' || written > '~') {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "A BR Code cannot hold the character U+%04X", (int) letter));
            }
            plain.append(written);
        }
        return plain.toString();
    }
}
