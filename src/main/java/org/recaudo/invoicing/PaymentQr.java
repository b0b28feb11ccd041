// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.recaudo.ledger.PaymentReference;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;

/**
 * What the QR code of an invoice says: enough to pay it without typing. Seven fields between slashes, in characters of
 * the QR alphanumeric mode only:
 *
 * <pre>
 * RECAUDO1/30999999952/00001234526117/ARS/123456.78/20261110/20261120
 * version  fund tax id reference      cur amount    first due last day
 * </pre>
 *
 * <p>Whoever reads it pays {@code amount} to the fund under {@code reference}; the reference alone identifies the
 * payment.
 */
public record PaymentQr(
        String fundTaxId, PaymentReference reference, Money amount, LocalDate firstDueDate, LocalDate lastDueDate) {

    private static final String VERSION = "RECAUDO1";
    private static final int FIELDS = 7;

    public PaymentQr {
        if (!fundTaxId.matches("[0-9A-Z.:-]{1,20}")) {
            throw new IllegalArgumentException("A fund's tax id in a QR code is up to 20 digits, capitals or . : -");
        }
    }

    /** The QR code of an invoice that is payable. */
    public static PaymentQr of(Invoice invoice, String fundTaxId) {
        return new PaymentQr(
                fundTaxId, invoice.reference(), invoice.total(), invoice.firstDueDate(), invoice.lastDueDate());
    }

    /** The text that the symbol encodes. */
    public String text() {
        return String.join(
                "/",
                VERSION,
                fundTaxId,
                reference.digits(),
                amount.currency().code(),
                amount.decimalText(),
                firstDueDate.format(DateTimeFormatter.BASIC_ISO_DATE),
                lastDueDate.format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    /** Reads the text of a symbol; nothing when it is not one of ours. */
    public static Optional<PaymentQr> read(String text) {
        String[] fields = text.split("/", -1);
        if (fields.length != FIELDS || !fields[0].equals(VERSION)) {
            return Optional.empty();
        }
        try {
            Money amount = Money.parse(fields[4], CurrencyCode.of(fields[3]));
            LocalDate firstDue = LocalDate.parse(fields[5], DateTimeFormatter.BASIC_ISO_DATE);
            LocalDate lastDue = LocalDate.parse(fields[6], DateTimeFormatter.BASIC_ISO_DATE);
            return PaymentReference.read(fields[2])
                    .map(reference -> new PaymentQr(fields[1], reference, amount, firstDue, lastDue));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
