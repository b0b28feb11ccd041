// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Check digit routines by the name that a layout gives them. Each takes the whole number, check digits included. */
public enum CheckDigit {
    /**
     * Card numbers: every second digit from the right doubled, digits summed, a multiple of 10.
     * {@code 4111111111111111}.
     */
    LUHN("luhn") {
        @Override
        boolean holds(String digits) {
            int sum = 0;
            for (int index = 0; index < digits.length(); index++) {
                int digit = digitAt(digits, digits.length() - 1 - index) * (index % 2 == 0 ? 1 : 2);
                sum += digit / 10 + digit % 10;
            }
            return digits.length() > 1 && sum % 10 == 0;
        }
    },
    /**
     * CUIT and CUIL, 11 digits: weights 5,4,3,2,7,6,5,4,3,2, 11 less the sum modulo 11; 11 is 0, 10 cannot be. A number
     * of zeros between prefix and check digit is a placeholder and nobody's: {@code 20000000001} does not hold.
     */
    CUIT("cuit") {
        @Override
        boolean holds(String digits) {
            return digits.length() == 11
                    && !digits.startsWith("00000000", 2)
                    && digitAt(digits, 10) == cuitDigit(digits.substring(0, 10));
        }
    },
    /** CBU and CVU, 22 digits in two blocks: BCRA communication A 2741. {@code 0110138202011100377664}. */
    CBU("cbu") {
        @Override
        boolean holds(String digits) {
            return digits.length() == 22
                    && digitAt(digits, 7) == complement(weighted(digits, 0, 7, "7139"), 10)
                    && digitAt(digits, 21) == complement(weighted(digits, 8, 21, "3971"), 10);
        }
    },
    /**
     * A CBU as clearing files expand it: three zeros between its blocks, and in some a zero before it, 25 or 26 digits.
     */
    CBU_EXPANDED("cbu-expanded") {
        @Override
        boolean holds(String digits) {
            String number = digits.length() == 26 && digits.startsWith("0") ? digits.substring(1) : digits;
            return number.length() == 25
                    && number.startsWith("000", 8)
                    && CBU.holds(number.substring(0, 8) + number.substring(11));
        }
    },
    /** Last digit by weights 1,3,5,7,9,3,5,7,9 ...: half the sum, rounded down, modulo 10. */
    WEIGHTS_13579("13579") {
        @Override
        boolean holds(String digits) {
            int last = digits.length() - 1;
            return last > 0 && digitAt(digits, last) == weights13579(digits.substring(0, last));
        }
    },
    /** Two last digits by the weights 1,3,5,7,9: the first over the payload, the second over both. */
    WEIGHTS_13579_TWICE("13579-twice") {
        @Override
        boolean holds(String digits) {
            return digits.length() > 2
                    && WEIGHTS_13579.holds(digits.substring(0, digits.length() - 1))
                    && WEIGHTS_13579.holds(digits);
        }
    },
    /** FEBRABAN collection bar code, 44 digits: position 4 over the other 43, modulo 10 or 11 as position 3 says. */
    FEBRABAN_BARCODE("febraban-barcode") {
        @Override
        boolean holds(String digits) {
            if (digits.length() != 44) {
                return false;
            }
            String others = digits.substring(0, 3) + digits.substring(4);
            return switch (digits.charAt(2)) {
                case '6', '7' -> digitAt(digits, 3) == modulo10(others);
                case '8', '9' -> digitAt(digits, 3) == febrabanModulo11(others);
                default -> false;
            };
        }
    },
    /** Boleto bar code, 44 digits: position 5 over the other 43, modulo 11, and never 0. */
    BOLETO_BARCODE("boleto-barcode") {
        @Override
        boolean holds(String digits) {
            return digits.length() == 44
                    && digitAt(digits, 4) == boletoDigit(digits.substring(0, 4) + digits.substring(5));
        }
    },
    /** GS1 location number, 13 digits: weights 1 and 3 from the left, to the next ten. {@code 7709998013711}. */
    GLN("gln") {
        @Override
        boolean holds(String digits) {
            return digits.length() == 13 && digitAt(digits, 12) == complement(weighted(digits, 0, 12, "13"), 10);
        }
    },
    /**
     * Chilean RUT, check digit last: weights 2 to 7 from the right over and over, 11 less the sum modulo 11; 11 is 0,
     * 10 is K. Zeros in front and a hyphen before the check digit are let pass: {@code 0017317684-8}.
     */
    RUT("rut") {
        @Override
        boolean holds(String text) {
            if (!text.matches("0*[1-9][0-9]*-?[0-9Kk]")) {
                return false;
            }
            int last = text.length() - 1;
            String number = text.substring(0, text.charAt(last - 1) == '-' ? last - 1 : last);
            return Character.toUpperCase(text.charAt(last)) == rutDigit(number);
        }

        @Override
        public boolean valid(String text) {
            return holds(text);
        }
    },
    /** IBAN: letters as numbers, first four characters last, remainder 1 by 97. */
    IBAN("iban") {
        @Override
        boolean holds(String text) {
            if (!text.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}")) {
                return false;
            }
            int remainder = 0;
            String turned = text.substring(4) + text.substring(0, 4);
            for (int index = 0; index < turned.length(); index++) {
                int value = Character.digit(turned.charAt(index), 36);
                remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
            }
            return remainder == 1;
        }

        @Override
        public boolean valid(String text) {
            return holds(text);
        }
    };

    private final String code;

    CheckDigit(String code) {
        this.code = code;
    }

    /** The name of this routine in a layout. */
    public String code() {
        return code;
    }

    /** Whether the number's check digits are right; anything that is not digits is wrong. */
    public boolean valid(String number) {
        return number.chars().allMatch(character -> character >= '0' && character <= '9') && holds(number);
    }

    abstract boolean holds(String digits);

    /** The routine of this name, or nothing when there is none. */
    public static Optional<CheckDigit> ofCode(String code) {
        return Arrays.stream(values()).filter(check -> check.code.equals(code)).findFirst();
    }

    static String codes() {
        return Arrays.stream(values()).map(CheckDigit::code).collect(Collectors.joining(", "));
    }

    /** The check digit by weights 1,3,5,7,9,3,5,7,9 ... from the left: {@code 123400000123} gives 2. */
    public static int weights13579(String digits) {
        int sum = 0;
        for (int index = 0; index < digits.length(); index++) {
            int weight = index == 0 ? 1 : 3 + 2 * ((index - 1) % 4);
            sum += digitAt(digits, index) * weight;
        }
        return sum / 2 % 10;
    }

    /** The check digit of a CUIT or CUIL of ten digits; 10 when no digit can stand there. */
    public static int cuitDigit(String tenDigits) {
        return complement(weighted(tenDigits, 0, 10, "5432765432"), 11) % 11;
    }

    /** The check character of a Chilean RUT: {@code 17317684} gives 8, {@code 6} gives K. */
    public static char rutDigit(String digits) {
        int digit = complement(fromRight(digits, 7), 11);
        return digit == 10 ? 'K' : (char) ('0' + digit);
    }

    /** The check digit of a boleto's other 43 digits: modulo 11, where 0, 10 and 11 become 1. */
    static int boletoDigit(String digits) {
        int digit = 11 - fromRight(digits, 9) % 11;
        return digit > 9 ? 1 : digit;
    }

    /** FEBRABAN's modulo 11 of collection bar codes, where 0 and 1 leave 0, and 10 leaves 1. */
    static int febrabanModulo11(String digits) {
        int remainder = fromRight(digits, 9) % 11;
        return remainder < 2 ? 0 : remainder == 10 ? 1 : 11 - remainder;
    }

    /** The sum of the digits by weights 2, 3, 4 ... {@code last} from the right, over and over. */
    private static int fromRight(String digits, int last) {
        int sum = 0;
        for (int index = 0; index < digits.length(); index++) {
            sum += digitAt(digits, digits.length() - 1 - index) * (2 + index % (last - 1));
        }
        return sum;
    }

    /** Modulo 10: weights 2 and 1 from the right, digits of products summed, up to the next ten. */
    static int modulo10(String digits) {
        int sum = 0;
        for (int index = 0; index < digits.length(); index++) {
            int product = digitAt(digits, digits.length() - 1 - index) * (index % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return complement(sum, 10) % 10;
    }

    private static int weighted(String digits, int from, int to, String weights) {
        int sum = 0;
        for (int index = from; index < to; index++) {
            sum += digitAt(digits, index) * digitAt(weights, (index - from) % weights.length());
        }
        return sum;
    }

    private static int complement(int sum, int modulus) {
        int rest = sum % modulus;
        return rest == 0 ? 0 : modulus - rest;
    }

    private static int digitAt(String digits, int index) {
        return digits.charAt(index) - '0';
    }
}
