// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

import java.util.Comparator;
import org.recaudo.ledger.AccountNumber;

/**
 * The number of one affiliate: the household's account number (9 digits) and the member number (2 digits). Member 00 is
 * the titular. Written as eleven digits: {@code 00001234500}.
 */
public record AffiliateNumber(AccountNumber household, int member) implements Comparable<AffiliateNumber> {

    /** How many digits an affiliate number has. */
    public static final int LENGTH = 11;

    /** The member number of a titular. */
    public static final int TITULAR = 0;

    /** The greatest member number. */
    public static final int MEMBER_MAX = 99;

    private static final Comparator<AffiliateNumber> ORDER =
            Comparator.comparing(AffiliateNumber::household).thenComparingInt(AffiliateNumber::member);

    public AffiliateNumber {
        if (member < TITULAR || member > MEMBER_MAX) {
            throw new IllegalArgumentException("Member number %d is not between 0 and 99".formatted(member));
        }
    }

    /** Reads eleven digits; refuses anything else, see {@link #isValid}. */
    public static AffiliateNumber of(String digits) {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("An affiliate number is eleven digits: household 9, member 2");
        }
        return new AffiliateNumber(
                AccountNumber.of(digits.substring(0, AccountNumber.LENGTH)),
                Integer.parseInt(digits.substring(AccountNumber.LENGTH)));
    }

    /** Eleven ASCII digits whose first nine are an account number. */
    public static boolean isValid(String text) {
        return text.length() == LENGTH
                && AccountNumber.isValid(text.substring(0, AccountNumber.LENGTH))
                && Character.digit(text.charAt(9), 10) >= 0
                && text.charAt(9) <= '9'
                && text.charAt(10) >= '0'
                && text.charAt(10) <= '9'
                && text.charAt(9) >= '0';
    }

    /** Whether this is the household's titular. */
    public boolean isTitular() {
        return member == TITULAR;
    }

    /** Eleven digits with leading zeros. */
    public String digits() {
        return household.digits() + (member < 10 ? "0" : "") + member;
    }

    @Override
    public int compareTo(AffiliateNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return digits();
    }
}
