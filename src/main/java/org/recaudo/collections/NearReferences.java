// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.util.TreeSet;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.PaymentReference;

/** The households whose reference is one slip of a typist or scanner away from what a file has. */
public final class NearReferences {

    private NearReferences() {}

    /**
     * Accounts, in order, of right references that differ by one digit, by two neighbours exchanged, by one digit
     * missing or by one too much. None for a text that is a right reference already, or no digits.
     *
     * <p>Example: {@code 00001234526118}, whose check digit is wrong, is near {@code 00001234526117} of household
     * 12345.
     */
    public static TreeSet<AccountNumber> of(String text) {
        TreeSet<AccountNumber> accounts = new TreeSet<>();
        boolean digits = text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
        if (!digits || PaymentReference.read(text).isPresent()) {
            return accounts;
        }
        switch (text.length() - PaymentReference.LENGTH) {
            case -1 -> inserted(text, accounts);
            case 0 -> changed(text, accounts);
            case 1 -> removed(text, accounts);
            default -> {
                // Two slips and more name anybody.
            }
        }
        return accounts;
    }

    private static void changed(String text, TreeSet<AccountNumber> accounts) {
        for (int at = 0; at < text.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                add(text.substring(0, at) + digit + text.substring(at + 1), accounts);
            }
            if (at > 0) {
                add(
                        text.substring(0, at - 1) + text.charAt(at) + text.charAt(at - 1) + text.substring(at + 1),
                        accounts);
            }
        }
    }

    private static void inserted(String text, TreeSet<AccountNumber> accounts) {
        for (int at = 0; at <= text.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                add(text.substring(0, at) + digit + text.substring(at), accounts);
            }
        }
    }

    private static void removed(String text, TreeSet<AccountNumber> accounts) {
        for (int at = 0; at < text.length(); at++) {
            add(text.substring(0, at) + text.substring(at + 1), accounts);
        }
    }

    private static void add(String text, TreeSet<AccountNumber> accounts) {
        PaymentReference.read(text).map(PaymentReference::account).ifPresent(accounts::add);
    }
}
