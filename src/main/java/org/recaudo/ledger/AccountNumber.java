// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

/**
 * The number of a household's current account (cuenta corriente): nine digits, the same that the affiliate roll calls
 * {@code household}. Accounts sort by number, and every stream "by account" is in that order.
 */
public record AccountNumber(int number) implements Comparable<AccountNumber> {

    /** How many digits an account number has on paper and in files. */
    public static final int LENGTH = 9;

    private static final int NUMBER_MAX = 999_999_999;

    /** Makes ten digits of nine; a month writes millions of these, and a formatter would cost most of their time. */
    private static final int LEADING_ONE = 1_000_000_000;

    public AccountNumber {
        if (number < 1 || number > NUMBER_MAX) {
            throw new IllegalArgumentException(
                    "Account number %d is not between 1 and %d".formatted(number, NUMBER_MAX));
        }
    }

    /** Reads nine digits; refuses anything else, see {@link #isValid}. */
    public static AccountNumber of(String digits) {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("An account number is nine digits, not all zero");
        }
        return new AccountNumber(Integer.parseInt(digits));
    }

    /** Nine ASCII digits, not all zero. */
    public static boolean isValid(String text) {
        return Digits.all(text, LENGTH) && Integer.parseInt(text) > 0;
    }

    /** Nine digits with leading zeros: {@code 000012345}. */
    public String digits() {
        return Integer.toString(LEADING_ONE + number).substring(1);
    }

    @Override
    public int compareTo(AccountNumber other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return digits();
    }
}
