// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * The bar code of a bill, which invoicing prints (Interleaved 2 of 5) and networks send back: 44 digits.
 *
 * <table>
 * <caption>Positions, 1-based</caption>
 * <tr><td>1-4</td><td>entity, the fund's number with the networks</td></tr>
 * <tr><td>5-18</td><td>payment reference</td></tr>
 * <tr><td>19-28</td><td>amount in minor units</td></tr>
 * <tr><td>29-33</td><td>first due date, YYDDD</td></tr>
 * <tr><td>34-38</td><td>last day payable, YYDDD</td></tr>
 * <tr><td>39-42</td><td>{@code 0000}</td></tr>
 * <tr><td>43</td><td>check digit over 1-42</td></tr>
 * <tr><td>44</td><td>check digit over 1-43</td></tr>
 * </table>
 */
public record BillBarcode(
        String entity, PaymentReference reference, long amountMinor, LocalDate firstDue, LocalDate lastDue) {

    /** How many digits the bar code has. */
    public static final int LENGTH = 44;

    private static final int ENTITY_LENGTH = 4;
    private static final int REFERENCE_END = ENTITY_LENGTH + PaymentReference.LENGTH;
    private static final int AMOUNT_END = REFERENCE_END + 10;
    private static final int FIRST_DUE_END = AMOUNT_END + 5;
    private static final int LAST_DUE_END = FIRST_DUE_END + 5;
    private static final String FILLER = "0000";
    private static final int PAYLOAD_LENGTH = LAST_DUE_END + FILLER.length();
    /** The greatest amount that fits, in minor units. */
    public static final long AMOUNT_MAX = 9_999_999_999L;

    private static final int CENTURY = 2000;

    public BillBarcode {
        if (!Digits.all(entity, ENTITY_LENGTH)) {
            throw new IllegalArgumentException("The bill entity is four digits, not \"%s\"".formatted(entity));
        }
        if (amountMinor < 0 || amountMinor > AMOUNT_MAX) {
            throw new IllegalArgumentException(
                    "Amount %d does not fit the ten digits of a bill bar code".formatted(amountMinor));
        }
        if (lastDue.isBefore(firstDue)) {
            throw new IllegalArgumentException("Last due date %s is before the first, %s".formatted(lastDue, firstDue));
        }
    }

    /** The bar code in 44 digits, or nothing when length, a part or a check digit is wrong. */
    public static Optional<BillBarcode> read(String text) {
        if (!Digits.all(text, LENGTH) || !text.equals(withCheckDigits(text.substring(0, PAYLOAD_LENGTH)))) {
            return Optional.empty();
        }
        Optional<PaymentReference> reference = PaymentReference.read(text.substring(ENTITY_LENGTH, REFERENCE_END));
        Optional<LocalDate> firstDue = dayOfYear(text.substring(AMOUNT_END, FIRST_DUE_END));
        Optional<LocalDate> lastDue = dayOfYear(text.substring(FIRST_DUE_END, LAST_DUE_END));
        if (reference.isEmpty()
                || firstDue.isEmpty()
                || lastDue.isEmpty()
                || lastDue.get().isBefore(firstDue.get())) {
            return Optional.empty();
        }
        long amountMinor = Long.parseLong(text.substring(REFERENCE_END, AMOUNT_END));
        return Optional.of(new BillBarcode(
                text.substring(0, ENTITY_LENGTH), reference.get(), amountMinor, firstDue.get(), lastDue.get()));
    }

    /** 44 digits, both check digits last. */
    public String digits() {
        String amount = String.format(Locale.ROOT, "%010d", amountMinor);
        return withCheckDigits(
                entity + reference.digits() + amount + dayOfYear(firstDue) + dayOfYear(lastDue) + FILLER);
    }

    @Override
    public String toString() {
        return digits();
    }

    private static String withCheckDigits(String payload) {
        return Digits.withCheck(Digits.withCheck(payload));
    }

    private static String dayOfYear(LocalDate date) {
        return String.format(Locale.ROOT, "%02d%03d", date.getYear() % 100, date.getDayOfYear());
    }

    private static Optional<LocalDate> dayOfYear(String digits) {
        int year = CENTURY + Integer.parseInt(digits.substring(0, 2));
        int day = Integer.parseInt(digits.substring(2));
        if (day < 1 || day > LocalDate.of(year, 12, 31).getDayOfYear()) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.ofYearDay(year, day));
    }
}
