// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.recaudo.collections.CollectedDay;
import org.recaudo.collections.PaymentBook;
import org.recaudo.intake.Agreement;
import org.recaudo.intake.BankAccount;
import org.recaudo.intake.Networks;
import org.recaudo.reconciliation.ReconciliationBook;
import org.recaudo.reconciliation.SettledDay;
import org.recaudo.workbooks.WorkbookWindow;

/**
 * What each network, and each account into which members pay, collected on each payment day of the window, and how much
 * of it the bank has credited. As large as the days, whatever the number of payments.
 */
final class NetworkSums {

    /** Counts and amounts of one network, or of one of its days. */
    static final class Sum {

        long payments;
        long paidMinor;
        long reversals;
        long reversedMinor;
        long rejects;
        long settledMinor;
        long openMinor;

        long grossMinor() {
            return paidMinor - reversedMinor;
        }

        private void add(Sum other) {
            payments += other.payments;
            paidMinor = Math.addExact(paidMinor, other.paidMinor);
            reversals += other.reversals;
            reversedMinor = Math.addExact(reversedMinor, other.reversedMinor);
            rejects += other.rejects;
            settledMinor = Math.addExact(settledMinor, other.settledMinor);
            openMinor = Math.addExact(openMinor, other.openMinor);
        }
    }

    private final Map<String, Map<LocalDate, Sum>> days = new TreeMap<>();
    private final Networks networks;

    private NetworkSums(Networks networks) {
        this.networks = networks;
    }

    static NetworkSums of(PaymentBook payments, ReconciliationBook bank, Networks networks, WorkbookWindow span) {
        NetworkSums sums = new NetworkSums(networks);
        try (Stream<CollectedDay> collected = payments.days(span.last())) {
            collected.filter(day -> span.contains(day.paymentDay())).forEach(sums::add);
        }
        for (SettledDay day : bank.days(span.last())) {
            LocalDate paid = day.expected().paymentDay();
            if (span.contains(paid)) {
                Sum sum = sums.sum(day.expected().agreement(), paid);
                long grossMinor = day.expected().gross().minorUnits();
                sum.settledMinor += day.isSettled() ? grossMinor : 0;
                sum.openMinor += day.isSettled() ? 0 : grossMinor;
            }
        }
        return sums;
    }

    /** By network and day. */
    Map<String, Map<LocalDate, Sum>> days() {
        return days;
    }

    /** By network. */
    Map<String, Sum> networks() {
        Map<String, Sum> sums = new TreeMap<>();
        days.forEach(
                (network, ofNetwork) -> ofNetwork.values().forEach(day -> sums.computeIfAbsent(network, id -> new Sum())
                        .add(day)));
        return sums;
    }

    /** What people call a network or bank account. */
    String name(String id) {
        return name(id, networks);
    }

    static String name(String id, Networks networks) {
        List<String> names = new ArrayList<>();
        networks.agreements().stream()
                .filter(agreement -> agreement.id().equals(id))
                .map(Agreement::name)
                .forEach(names::add);
        networks.bankAccounts().stream()
                .filter(account -> account.id().equals(id))
                .map(BankAccount::name)
                .forEach(names::add);
        return names.isEmpty() ? id : names.get(0);
    }

    private void add(CollectedDay day) {
        Sum sum = sum(day.agreement(), day.paymentDay());
        sum.payments += day.payments();
        sum.paidMinor = Math.addExact(sum.paidMinor, day.paidMinor());
        sum.reversals += day.reversals();
        sum.reversedMinor = Math.addExact(sum.reversedMinor, day.reversedMinor());
        sum.rejects += day.rejects();
        boolean ownAccount = networks.bankAccounts().stream()
                .anyMatch(account -> account.id().equals(day.agreement()));
        if (ownAccount) {
            sum.settledMinor = Math.addExact(sum.settledMinor, day.grossMinor());
        }
    }

    private Sum sum(String network, LocalDate day) {
        return days.computeIfAbsent(network, id -> new TreeMap<>()).computeIfAbsent(day, date -> new Sum());
    }
}
