// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.collections.DebitDemand;
import org.recaudo.collections.DebitOrder;
import org.recaudo.collections.Instrument;
import org.recaudo.collections.Mandate;
import org.recaudo.collections.MandateState;
import org.recaudo.collections.OutboundFile;
import org.recaudo.collections.PresentedOrder;
import org.recaudo.intake.Agreement;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.money.Money;
import org.recaudo.runs.ConfigurationException;
import org.recaudo.runs.JobReport;
import org.springframework.stereotype.Component;

/**
 * Finds what is to be presented under mandates in force, and makes orders of it: one file an agreement, all of a run in
 * one transaction. A household with mandates under several agreements is asked under the first of them in
 * {@code networks.yml}, so that nothing is asked twice.
 */
@Component
final class DebitPresenting {

    static final String JOB = "export-direct-debits";

    private static final int CHUNK = 2_000;

    private final DebitTables tables;
    private final DebitTerms terms;
    private final OutboundRun run;

    /** A household's first mandate in force, with the file that its orders go into. */
    private record Payer(DebitDraft draft, Mandate mandate, List<PresentedOrder> orders) {}

    DebitPresenting(DebitTables tables, DebitTerms terms, OutboundRun run) {
        this.tables = tables;
        this.terms = terms;
        this.run = run;
    }

    /** In the caller's transaction. */
    void present() {
        Map<String, DebitDraft> drafts = drafts();
        if (drafts.isEmpty()) {
            run.report().job(JOB).note("No agreement of networks.yml has debits: there is nobody to give orders to.");
            return;
        }
        try (Stream<AccountNumber> accounts = tables.mandates().accountsInForce()) {
            List<AccountNumber> chunk = new ArrayList<>(CHUNK);
            for (Iterator<AccountNumber> left = accounts.iterator(); left.hasNext(); ) {
                chunk.add(left.next());
                if (chunk.size() == CHUNK || !left.hasNext()) {
                    present(chunk, drafts);
                    chunk.clear();
                }
            }
        }
        drafts.values().stream().filter(draft -> draft.orders() > 0).forEach(this::close);
    }

    private Map<String, DebitDraft> drafts() {
        Map<String, DebitDraft> drafts = new LinkedHashMap<>();
        for (Agreement agreement : run.networks().agreements()) {
            Agreement.Outbound debits = agreement.debits();
            if (debits != null) {
                int last = tables.files()
                        .last(OutboundFile.Purpose.DEBIT_ORDERS, agreement.id())
                        .map(OutboundFile::sequence)
                        .orElse(0);
                DebitDraft.Target target =
                        new DebitDraft.Target(agreement, run.plans().debits(agreement), terms.rules(agreement));
                drafts.put(agreement.id(), new DebitDraft(target, run.plans().values(debits), last + 1));
            }
        }
        return drafts;
    }

    private void present(List<AccountNumber> accounts, Map<String, DebitDraft> drafts) {
        Map<AccountNumber, Map<String, Mandate>> mandates = tables.mandates().of(accounts);
        Map<AccountNumber, List<PresentedOrder>> orders = tables.orders().of(accounts);
        List<DebitOrder> found = new ArrayList<>();
        try (Stream<AccountItems> owing =
                tables.openItems().of(accounts, run.options().businessDate())) {
            owing.forEach(items -> {
                Map<String, Mandate> own = mandates.getOrDefault(items.account(), new TreeMap<>());
                Payer payer = payer(drafts, own, orders.getOrDefault(items.account(), List.of()));
                if (payer != null) {
                    found.addAll(orders(items, payer));
                }
            });
        }
        tables.orders().add(found);
    }

    private static @Nullable Payer payer(
            Map<String, DebitDraft> drafts, Map<String, Mandate> mandates, List<PresentedOrder> orders) {
        for (DebitDraft draft : drafts.values()) {
            Mandate mandate = mandates.get(draft.agreement().id());
            if (mandate != null && mandate.state() == MandateState.IN_FORCE) {
                return new Payer(draft, mandate, orders);
            }
        }
        return null;
    }

    private List<DebitOrder> orders(AccountItems items, Payer payer) {
        DebitDraft draft = payer.draft();
        DebitDemand.Case household =
                new DebitDemand.Case(items, payer.orders(), payer.mandate().renewedOn());
        DebitDemand.Day day = new DebitDemand.Day(draft.rules(), run.fund().calendar(), terms.today());
        List<DebitOrder> orders = new ArrayList<>();
        for (DebitDemand demand : DebitDemand.of(household, day)) {
            DebitOrder order = order(items, payer, demand, orders.isEmpty());
            String fault = fault(order, payer);
            if (fault.isEmpty()) {
                orders.add(order);
                draft.add(order);
                report().count(demand.presentation() == 1 ? "presented first" : "presented again", 1);
            } else {
                report().exception(items.account().digits(), fault);
            }
        }
        return orders;
    }

    private static DebitOrder order(AccountItems items, Payer payer, DebitDemand demand, boolean firstOfRun) {
        int mandate = payer.mandate().instrumentVersion();
        String agreement = payer.draft().agreement().id();
        boolean before = payer.orders().stream()
                .anyMatch(order -> order.agreement().equals(agreement) && order.mandate() == mandate);
        return new DebitOrder(
                agreement,
                payer.draft().sequence(),
                payer.draft().nextNumber(),
                items.account(),
                demand.item().period(),
                demand.presentation(),
                mandate,
                demand.amountMinor(),
                demand.reference(items).digits(),
                demand.item().dueDate(),
                demand.collectOn(),
                firstOfRun && !before);
    }

    private static String fault(DebitOrder order, Payer payer) {
        Instrument instrument = payer.mandate().instrument().orElse(null);
        String plan = payer.draft().plan().id();
        if (instrument == null) {
            return "the mandate has no account or card; send a change that brings one";
        }
        if (!payer.draft().plan().instruments().contains(instrument.kind())) {
            return "the mandate has a %s, which %s cannot debit"
                    .formatted(instrument.kind().code(), plan);
        }
        String fault = payer.draft()
                .fault(
                        order,
                        instrument,
                        payer.mandate().history().get(order.mandate() - 1).date());
        return fault.isEmpty() ? "" : "%s: %s".formatted(plan, fault);
    }

    private void close(DebitDraft draft) {
        long lastMinor = tables.files()
                .last(OutboundFile.Purpose.DEBIT_ORDERS, draft.agreement().id())
                .map(OutboundFile::totalMinor)
                .orElse(0L);
        int jump = draft.rules().jumpPercent();
        boolean breached =
                jump > 0 && lastMinor > 0 && draft.totalMinor() > Math.multiplyExact(lastMinor, 100L + jump) / 100;
        String found = "The orders of %s come to %s, the file before had %s; expected at most %d percent more"
                .formatted(draft.agreement().id(), money(draft.totalMinor()), money(lastMinor), jump);
        run.gates().check(JOB, "debit-jump", breached, found);
        String fault = draft.fileFault();
        if (!fault.isEmpty()) {
            throw new ConfigurationException("networks.yml: agreement %s: debits: %s"
                    .formatted(draft.agreement().id(), fault));
        }
        tables.files().add(draft.file(run.options()));
        report().count("files", 1);
        report().count("orders of " + draft.agreement().id(), draft.orders());
        report().amount("presented", money(draft.totalMinor()));
        report().worked();
    }

    private Money money(long minor) {
        return Money.ofMinor(minor, run.fund().currency());
    }

    private JobReport report() {
        return run.report().job(JOB);
    }
}
