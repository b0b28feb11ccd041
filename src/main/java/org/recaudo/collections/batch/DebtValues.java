// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.recaudo.affiliates.Address;
import org.recaudo.affiliates.Household;
import org.recaudo.collections.Debt;
import org.recaudo.collections.Mandate;
import org.recaudo.collections.MandateState;
import org.recaudo.collections.OutboundValues;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.BillBarcode;

/** The debts of one agreement's file, by household and due date, read some thousands of households at a time. */
final class DebtValues implements Iterator<DebtValues.Told>, AutoCloseable {

    private static final int CHUNK = 2_000;

    private final DebtSources sources;
    private final DebtFile file;
    private final Stream<AccountItems> stream;
    private final Iterator<AccountItems> accounts;
    private final Deque<Told> ready = new ArrayDeque<>();
    private long ordinal;

    /** A debt, what the plan may say of it, and why it cannot stand in the file; empty when it can. */
    record Told(Debt debt, OutboundValues values, String fault) {}

    DebtValues(DebtSources sources, DebtFile file) {
        this.sources = sources;
        this.file = file;
        this.stream = sources.openItems().after(null, file.day().today());
        this.accounts = stream.iterator();
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && accounts.hasNext()) {
            fill();
        }
        return !ready.isEmpty();
    }

    @Override
    public Told next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    @Override
    public void close() {
        stream.close();
    }

    private void fill() {
        List<AccountItems> chunk = new ArrayList<>(CHUNK);
        while (chunk.size() < CHUNK && accounts.hasNext()) {
            chunk.add(accounts.next());
        }
        List<AccountNumber> numbers = chunk.stream().map(AccountItems::account).toList();
        Set<AccountNumber> leftOut = file.outbound().underMandate() ? Set.of() : underMandate(numbers);
        Map<AccountNumber, Household> payers = file.plan().payer() ? payers(numbers) : Map.of();
        for (AccountItems items : chunk) {
            if (!leftOut.contains(items.account())) {
                for (Debt debt : Debt.of(items, file.day())) {
                    ready.add(told(debt, payers));
                }
            }
        }
    }

    private Told told(Debt debt, Map<AccountNumber, Household> payers) {
        if (debt.amountMinor() > BillBarcode.AMOUNT_MAX) {
            return new Told(debt, file.values(), "the amount does not fit the bar code of a bill, 10 digits");
        }
        OutboundValues values = file.values()
                .inner()
                .set("account", debt.account().digits())
                .set("reference", debt.reference().digits())
                .set("item-period", debt.period().first())
                .set("amount", debt.amountMinor())
                .set("first-due", debt.firstDue())
                .set("last-due", debt.lastDue())
                .set("barcode", barcode(debt))
                .set("ordinal", ordinal + 1);
        if (file.plan().payer()) {
            payer(values, payers.get(debt.account()));
        }
        String fault = file.plan().fault(values);
        if (fault.isEmpty()) {
            ordinal++;
        }
        return new Told(debt, values, fault);
    }

    /** The bar code of what is open now: that of the bill, where nothing was paid or brought forward. */
    private String barcode(Debt debt) {
        return new BillBarcode(
                        sources.fund().billEntity(),
                        debt.reference(),
                        debt.amountMinor(),
                        debt.firstDue(),
                        debt.lastDue())
                .digits();
    }

    private static void payer(OutboundValues values, @org.jspecify.annotations.Nullable Household household) {
        Address address = household == null ? new Address("", "", "", "", "", "", "") : household.address();
        values.set("payer-name", household == null ? "" : household.titular().nameInFull())
                .set(
                        "payer-tax-id",
                        household == null ? "" : household.titular().cuil())
                .set("payer-street", (address.street() + " " + address.number()).strip())
                .set("payer-locality", address.locality())
                .set("payer-postal-code", address.postalCode())
                .set("payer-province", address.province());
    }

    private Map<AccountNumber, Household> payers(List<AccountNumber> accounts) {
        Map<AccountNumber, Household> payers = new HashMap<>();
        try (Stream<Household> households = sources.roll().households(file.period(), accounts)) {
            households.forEach(household -> payers.put(household.account(), household));
        }
        return payers;
    }

    private Set<AccountNumber> underMandate(List<AccountNumber> accounts) {
        Set<AccountNumber> under = new TreeSet<>();
        sources.mandates().of(accounts).forEach((account, mandates) -> {
            if (mandates.values().stream().map(Mandate::state).anyMatch(MandateState.IN_FORCE::equals)) {
                under.add(account);
            }
        });
        return under;
    }
}
