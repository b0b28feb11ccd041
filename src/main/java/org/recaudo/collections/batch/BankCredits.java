// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.recaudo.collections.BankCredit;
import org.recaudo.collections.DirectCredits;
import org.recaudo.collections.Identified;
import org.recaudo.collections.Payment;
import org.recaudo.collections.jdbc.PaymentFacts;
import org.recaudo.intake.BankAccount;
import org.recaudo.intake.Networks;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.PaymentReference;
import org.springframework.stereotype.Component;

/** Members' transfers as payments: the bank account itself is what is debited, for no network owes the money. */
@Component
final class BankCredits implements DirectCredits {

    private final Networks networks;
    private final Books books;

    BankCredits(Networks networks, Books books) {
        this.networks = networks;
        this.books = books;
    }

    @Override
    public Set<String> take(String bankAccount, List<BankCredit> credits) {
        List<Identified> payments = identified(bankAccount, credits);
        DeliveryTotals totals = new DeliveryTotals();
        new PaymentTaking(books, bankAccount, books.posting(ledgerAccount(bankAccount)), totals).payments(payments);
        totals.requireNothingLost(bankAccount);
        return payments.stream()
                .map(identified -> identified.payment().key())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Set<String> takeBack(String bankAccount, List<BankCredit> returns) {
        List<Payment> named = new ArrayList<>();
        for (BankCredit back : returns) {
            back.reference().ifPresent(reference -> named.add(payment(bankAccount, back, reference)));
        }
        named.sort(Comparator.comparing(Payment::paymentDate).thenComparing(Payment::key));
        List<Payment> reversals = withOriginal(bankAccount, named);
        DeliveryTotals totals = new DeliveryTotals();
        new PaymentTaking(books, bankAccount, books.posting(ledgerAccount(bankAccount)), totals).reversals(reversals);
        totals.requireNothingLost(bankAccount);
        return reversals.stream().map(Payment::key).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those for which a payment of the same reference and amount stands, each payment once. */
    private List<Payment> withOriginal(String bankAccount, List<Payment> returns) {
        Set<String> references =
                returns.stream().map(Payment::reference).collect(Collectors.toCollection(TreeSet::new));
        List<PaymentFacts.Standing> standing = new ArrayList<>(books.facts().standing(bankAccount, references));
        return returns.stream()
                .filter(back -> standing.stream()
                        .filter(payment -> payment.reference().equals(back.reference())
                                && payment.amountMinor() == back.amountMinor()
                                && !payment.paymentDate().isAfter(back.paymentDate()))
                        .findFirst()
                        .map(standing::remove)
                        .orElse(false))
                .toList();
    }

    private static Payment payment(String bankAccount, BankCredit credit, PaymentReference reference) {
        return new Payment(
                credit.key(),
                bankAccount,
                credit.date(),
                credit.date(),
                credit.amountMinor(),
                reference.digits(),
                "",
                credit.source());
    }

    /** By account, date and key, as payments are allocated. */
    private List<Identified> identified(String bankAccount, List<BankCredit> credits) {
        List<Identified> identified = new ArrayList<>();
        for (BankCredit credit : credits) {
            credit.reference()
                    .ifPresent(reference -> identified.add(
                            Identified.byReference(payment(bankAccount, credit, reference), reference.account())));
        }
        Set<AccountNumber> ours = ours(identified);
        identified.removeIf(payment -> !ours.contains(payment.account()));
        identified.sort(Comparator.comparing(Identified::account)
                .thenComparing(payment -> payment.payment().paymentDate())
                .thenComparing(payment -> payment.payment().key()));
        return identified;
    }

    /** Accounts of households on the roll, and of those that left it and still owe. */
    private Set<AccountNumber> ours(List<Identified> payments) {
        Set<AccountNumber> named = payments.stream().map(Identified::account).collect(Collectors.toSet());
        Set<AccountNumber> ours = new HashSet<>(books.households().among(named));
        try (var owing = books.openItems().of(named, books.options().businessDate())) {
            owing.forEach(items -> ours.add(items.account()));
        }
        return ours;
    }

    private String ledgerAccount(String id) {
        return networks.bankAccounts().stream()
                .filter(account -> account.id().equals(id))
                .map(BankAccount::ledgerAccount)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No bank account '%s' in networks.yml".formatted(id)));
    }
}
