// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

/**
 * A Brazilian collection bar code (FEBRABAN, arrecadação) of 44 digits: product 8, segment at 2, kind of value at 3,
 * check digit at 4, value 5-15, company and free field from 16. It is typed as four blocks of eleven digits, each with
 * a check digit of the same modulus.
 *
 * <p>{@code 84670000000109910422023123100000000000054321} is typed as {@code 84670000000-9 10991042202-0 31231000000-4
 * 00000054321-5}.
 *
 * @param barcode the 44 digits
 */
public record CollectionBarcode(String barcode) {
    private static final int BLOCK = 11;

    /** Refuses what is no collection bar code, or one whose check digit is wrong. */
    public CollectionBarcode {
        if (!barcode.matches("8[0-9][6-9][0-9]{41}")) {
            throw new IllegalArgumentException(
                    "A collection bar code has 44 digits, the first 8 and the third 6 to 9; found %d characters"
                            .formatted(barcode.length()));
        }
        if (!CheckDigit.FEBRABAN_BARCODE.valid(barcode)) {
            throw new IllegalArgumentException(
                    "The check digit (position 4) of collection bar code %s is wrong".formatted(barcode));
        }
    }

    /** Reads the typed line of 48 digits, with or without hyphens and blanks; each of its check digits must hold. */
    public static CollectionBarcode ofTypedLine(String line) {
        String digits = line.replaceAll("[ -]", "");
        if (!digits.matches("8[0-9][6-9][0-9]{45}")) {
            throw new IllegalArgumentException(
                    "The typed line of a collection bar code has 48 digits, the first 8 and the third 6 to 9; found %d"
                            .formatted(digits.length()));
        }
        StringBuilder barcode = new StringBuilder();
        for (int from = 0; from < digits.length(); from += BLOCK + 1) {
            String block = digits.substring(from, from + BLOCK);
            int expected = digit(block, digits.charAt(2));
            if (digits.charAt(from + BLOCK) - '0' != expected) {
                throw new IllegalArgumentException(
                        "The check digit at position %d of the typed line is wrong; expected %d"
                                .formatted(from + BLOCK + 1, expected));
            }
            barcode.append(block);
        }
        return new CollectionBarcode(barcode.toString());
    }

    /** The typed line, block by block. */
    public String typedLine() {
        StringBuilder line = new StringBuilder();
        for (int from = 0; from < barcode.length(); from += BLOCK) {
            String block = barcode.substring(from, from + BLOCK);
            line.append(from == 0 ? "" : " ").append(block).append('-').append(digit(block, barcode.charAt(2)));
        }
        return line.toString();
    }

    /** The amount in cents; 0 when positions 5-15 hold a quantity, as kinds 7 and 9 do. */
    public long amountMinor() {
        boolean money = barcode.charAt(2) == '6' || barcode.charAt(2) == '8';
        return money ? Long.parseLong(barcode.substring(4, 15)) : 0;
    }

    /** Company and free field: the 29 digits of which the first 4, or the first 8 in segment 6, name the company. */
    public String companyAndFreeField() {
        return barcode.substring(15);
    }

    private static int digit(String block, char kind) {
        return kind < '8' ? CheckDigit.modulo10(block) : CheckDigit.febrabanModulo11(block);
    }
}
