// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.recaudo.intake.Agreement;
import org.recaudo.intake.BankAccount;
import org.recaudo.intake.Networks;

/**
 * Tells what an entry of a bank statement is. An entry belongs to the network whose statement text it carries, on an
 * account of either role and whatever was reported in files: so the books are the same whether file or statement comes
 * first, and what a network pays into a collection account is not taken for members' money. Of the rest, the credits of
 * an account whose role is collection are members' transfers: money is counted once.
 */
public final class SettlementRecognition {

    private final Networks networks;
    private final List<Agreement> longestTextFirst;

    public SettlementRecognition(Networks networks) {
        this.networks = networks;
        this.longestTextFirst = networks.agreements().stream()
                .filter(agreement -> !agreement.statementText().isBlank())
                .sorted(Comparator.comparingInt((Agreement agreement) ->
                                -agreement.statementText().length())
                        .thenComparing(Agreement::id))
                .toList();
    }

    /** The one way in which the entry is booked. */
    public Booking booking(BankEntry entry) {
        String text = plain(entry.text());
        for (Agreement agreement : longestTextFirst) {
            if (text.contains(plain(agreement.statementText()))) {
                return new Booking(entry, BookingKind.SETTLEMENT, agreement.id());
            }
        }
        return new Booking(entry, entry.amountMinor() < 0 ? BookingKind.CHARGE : BookingKind.UNIDENTIFIED, "");
    }

    /** Whether the account's credits come from members, so that one under our reference is a payment. */
    public boolean takesMembers(String bankAccount) {
        return role(bankAccount) == BankAccount.Role.COLLECTION;
    }

    private BankAccount.Role role(String bankAccount) {
        return networks.bankAccounts().stream()
                .filter(account -> account.id().equals(bankAccount))
                .map(BankAccount::role)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No bank account '%s'".formatted(bankAccount)));
    }

    /**
     * Words between blanks: banks change case, spacing and punctuation of the same text from one statement to the next.
     */
    private static String plain(String text) {
        return " "
                + text.toUpperCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }
}
