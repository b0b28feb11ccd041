// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

    /** The formats that agreements, senders and bank accounts name. */
    public Set<String> formats() {
        Set<String> formats = new TreeSet<>();
        agreements.forEach(agreement -> formats.add(agreement.format()));
        sources.forEach(source -> formats.add(source.format()));
        bankAccounts.forEach(account -> formats.add(account.format()));
        return formats;
    }

    private static String plain(String number) {
        return number.replaceAll("[ -]", "");
    }
}
