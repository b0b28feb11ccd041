// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

import java.util.List;
import java.util.Optional;

/** The agreements, other senders and bank accounts of {@code config/networks.yml}, in its order. */
public record Networks(List<Agreement> agreements, List<FileSource> sources, List<BankAccount> bankAccounts) {

    public Networks {
        agreements = List.copyOf(agreements);
        sources = List.copyOf(sources);
        bankAccounts = List.copyOf(bankAccounts);
    }

    /** The agreement of this id; refuses an unknown one. */
    public Agreement agreement(String id) {
        return agreements.stream()
                .filter(agreement -> agreement.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No agreement '%s' in networks.yml".formatted(id)));
    }

    /** The bank account with this IBAN, CBU or bank's own number; blanks and hyphens do not count. */
    public Optional<BankAccount> bankAccount(String number) {
        return bankAccounts.stream()
                .filter(account -> plain(account.number()).equals(plain(number)))
                .findFirst();
    }

    private static String plain(String number) {
        return number.replaceAll("[ -]", "");
    }
}
