// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.recaudo.formats.CheckDigit;

/**
 * What is debited: a card or an account, and whose it is. The number is for the file to the network alone:
 * {@link #toString()} and {@link #masked()} show its last four characters.
 *
 * @param number digits, or letters and digits of an IBAN; without blanks
 * @param holder name of the payer; may be empty
 * @param taxId of the payer; may be empty
 */
public record Instrument(Kind kind, String number, String holder, String taxId) {

    private static final int SHOWN = 4;

    /** Kinds of numbers, each with its own check digits. */
    public enum Kind {
        /** Thirteen to nineteen digits, the last by Luhn. */
        CARD,
        /** Twenty-two digits in two checked blocks. */
        CBU,
        /** A bank's own number, four to twenty digits or letters: only the bank can check it. */
        ACCOUNT,
        IBAN;

        /** The word in files and configuration: {@code card}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of that code, or nothing. */
        public static Optional<Kind> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }

        /** All codes, for a message that lists the choice. */
        public static String codes() {
            return Arrays.stream(values()).map(Kind::code).collect(Collectors.joining(", "));
        }

        /** Whether a number has the length and check digits of this kind. */
        public boolean fits(String number) {
            return switch (this) {
                case CARD -> number.matches("[0-9]{13,19}") && CheckDigit.LUHN.valid(number);
                case CBU -> CheckDigit.CBU.valid(number);
                case ACCOUNT -> number.matches("[0-9A-Z]{4,20}");
                case IBAN -> CheckDigit.IBAN.valid(number);
            };
        }

        /** What {@link #fits} expects, in words. */
        public String expected() {
            return switch (this) {
                case CARD -> "a card number of 13 to 19 digits whose check digit holds";
                case CBU -> "a CBU of 22 digits whose two check digits hold";
                case ACCOUNT -> "an account number of 4 to 20 digits or capital letters";
                case IBAN -> "an IBAN whose check digits hold";
            };
        }
    }

    public Instrument {
        if (!kind.fits(number)) {
            throw new IllegalArgumentException("Expected " + kind.expected());
        }
    }

    /**
     * A number as mandates hold it: without blanks, and a CBU that a bank widened (zero, first block, three zeros,
     * second block) in its twenty-two digits.
     */
    public static String plain(String number) {
        return number.replace(" ", "").replaceFirst("^0?([0-9]{8})000([0-9]{14})$", "$1$2");
    }

    /** The number with only its last four characters shown. */
    public String masked() {
        return "*".repeat(number.length() - SHOWN) + number.substring(number.length() - SHOWN);
    }

    @Override
    public String toString() {
        return kind.code() + " " + masked();
    }
}
