// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recaudo.collections.Clue;
import org.recaudo.collections.Evidence;
import org.recaudo.collections.IncomingPayment;
import org.recaudo.collections.Matching;
import org.recaudo.collections.NameLikeness;
import org.recaudo.collections.NearReferences;
import org.recaudo.collections.jdbc.PayerRows;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.PaymentReference;
import org.recaudo.money.BillingPeriod;
import org.springframework.stereotype.Component;

/**
 * Goes down the ladder for payments without a reference of ours: asks each source once for a whole chunk of them, and
 * lets {@link Matching} decide.
 */
@Component
final class HouseholdSearch {

    /** An amount that more households owe than these says nothing by itself; with a name it still may. */
    private static final int SAME_AMOUNT_MAX = 12;

    private static final int SAME_AMOUNT_NAMED_MAX = 2_000;

    /** Names less like than this do not speak for anybody. */
    private static final int LIKENESS_MIN = 50;

    private final Books books;
    private final PayerRows payers;
    private final OwedAmounts owed;

    HouseholdSearch(Books books, PayerRows payers, OwedAmounts owed) {
        this.books = books;
        this.payers = payers;
        this.owed = owed;
    }

    /** What is found for each payment, in their order. */
    Map<IncomingPayment, Matching> search(List<IncomingPayment> payments) {
        Map<IncomingPayment, Map<AccountNumber, Set<Clue>>> clues = new LinkedHashMap<>();
        payments.forEach(payment -> clues.put(payment, new TreeMap<>()));
        byMandate(payments, clues);
        byTaxId(payments, clues);
        byPayerAccount(payments, clues);
        byNearReference(payments, clues);
        byAmount(payments, clues);
        Set<AccountNumber> accounts = clues.values().stream()
                .flatMap(found -> found.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Known known = known(accounts, payments);
        Map<IncomingPayment, Matching> found = new LinkedHashMap<>();
        clues.forEach((payment, byAccount) -> found.put(
                payment,
                Matching.of(evidence(payment, byAccount, known), books.terms().matching())));
        return found;
    }

    /** What is known of the households that came up. */
    private record Known(
            Set<AccountNumber> households, Map<AccountNumber, AccountItems> owing, Map<AccountNumber, String> names) {}

    private void byMandate(List<IncomingPayment> payments, Map<IncomingPayment, Map<AccountNumber, Set<Clue>>> clues) {
        Map<IncomingPayment, AccountNumber> named = new HashMap<>();
        for (IncomingPayment payment : payments) {
            mandateHolder(payment.payer().mandate()).ifPresent(account -> named.put(payment, account));
        }
        if (!named.isEmpty()) {
            Set<AccountNumber> holders = payers.withMandate(new HashSet<>(named.values()));
            named.forEach((payment, account) -> {
                if (holders.contains(account)) {
                    add(clues, payment, account, Clue.MANDATE);
                }
            });
        }
    }

    /** Our mandates are named by the account, or by a payment reference of it. */
    private static Optional<AccountNumber> mandateHolder(String mandate) {
        return AccountNumber.isValid(mandate)
                ? Optional.of(AccountNumber.of(mandate))
                : PaymentReference.read(mandate).map(PaymentReference::account);
    }

    private void byTaxId(List<IncomingPayment> payments, Map<IncomingPayment, Map<AccountNumber, Set<Clue>>> clues) {
        Set<String> taxIds =
                texts(payments.stream().map(payment -> payment.payer().plainTaxId()));
        if (taxIds.isEmpty()) {
            return;
        }
        Map<String, Set<AccountNumber>> found =
                books.roll().accountsByCuil(taxIds, books.options().businessDate());
        for (IncomingPayment payment : payments) {
            found.getOrDefault(payment.payer().plainTaxId(), Set.of())
                    .forEach(account -> add(clues, payment, account, Clue.TAX_ID));
        }
    }

    private void byPayerAccount(
            List<IncomingPayment> payments, Map<IncomingPayment, Map<AccountNumber, Set<Clue>>> clues) {
        Set<String> numbers =
                texts(payments.stream().map(payment -> payment.payer().plainAccount()));
        if (numbers.isEmpty()) {
            return;
        }
        Map<String, Set<AccountNumber>> found = payers.ofInstruments(numbers);
        for (IncomingPayment payment : payments) {
            found.getOrDefault(payment.payer().plainAccount(), Set.of())
                    .forEach(account -> add(clues, payment, account, Clue.PAYER_ACCOUNT));
        }
    }

    private static void byNearReference(
            List<IncomingPayment> payments, Map<IncomingPayment, Map<AccountNumber, Set<Clue>>> clues) {
        for (IncomingPayment payment : payments) {
            NearReferences.of(payment.reference())
                    .forEach(account -> add(clues, payment, account, Clue.NEAR_REFERENCE));
        }
    }

    private void byAmount(List<IncomingPayment> payments, Map<IncomingPayment, Map<AccountNumber, Set<Clue>>> clues) {
        for (IncomingPayment payment : payments) {
            int most = payment.payer().name().isEmpty() ? SAME_AMOUNT_MAX : SAME_AMOUNT_NAMED_MAX;
            owed.owing(payment.amountMinor(), most).forEach(account -> Objects.requireNonNull(clues.get(payment))
                    .computeIfAbsent(account, none -> EnumSet.noneOf(Clue.class)));
        }
    }

    private Known known(Set<AccountNumber> accounts, List<IncomingPayment> payments) {
        Map<AccountNumber, AccountItems> owing = new TreeMap<>();
        Map<AccountNumber, String> names = new TreeMap<>();
        if (accounts.isEmpty()) {
            return new Known(Set.of(), owing, names);
        }
        try (Stream<AccountItems> items =
                books.openItems().of(accounts, books.options().businessDate())) {
            items.forEach(item -> owing.put(item.account(), item));
        }
        if (payments.stream().anyMatch(payment -> !payment.payer().name().isEmpty())) {
            BillingPeriod period = BillingPeriod.of(books.options().businessDate());
            books.roll()
                    .households(period, accounts)
                    .forEach(household ->
                            names.put(household.account(), household.titular().nameInFull()));
        }
        Set<AccountNumber> households = new TreeSet<>(books.households().among(accounts));
        households.addAll(owing.keySet());
        return new Known(households, owing, names);
    }

    private static List<Evidence> evidence(
            IncomingPayment payment, Map<AccountNumber, Set<Clue>> byAccount, Known known) {
        List<Evidence> evidence = new ArrayList<>();
        byAccount.forEach((account, found) -> {
            if (!known.households().contains(account)) {
                return;
            }
            Set<Clue> clues = EnumSet.noneOf(Clue.class);
            clues.addAll(found);
            if (owes(known.owing().get(account), payment.amountMinor())) {
                clues.add(Clue.AMOUNT);
            }
            int likeness = likeness(payment.payer().name(), known.names().getOrDefault(account, ""));
            if (likeness >= LIKENESS_MIN) {
                clues.add(Clue.NAME);
            }
            evidence.add(new Evidence(account, clues, likeness));
        });
        return evidence;
    }

    private static boolean owes(@org.jspecify.annotations.Nullable AccountItems items, long amountMinor) {
        return items != null
                && (items.outstandingMinor() == amountMinor
                        || items.items().stream().anyMatch(item -> item.outstandingMinor() == amountMinor));
    }

    private static int likeness(String payer, String titular) {
        return payer.isEmpty() || titular.isEmpty() ? 0 : NameLikeness.of(payer, titular);
    }

    private static Set<String> texts(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void add(
            Map<IncomingPayment, Map<AccountNumber, Set<Clue>>> clues,
            IncomingPayment payment,
            AccountNumber account,
            Clue clue) {
        Objects.requireNonNull(clues.get(payment))
                .computeIfAbsent(account, none -> EnumSet.noneOf(Clue.class))
                .add(clue);
    }
}
