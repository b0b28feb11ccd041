// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recaudo.collections.PaymentBook;
import org.recaudo.collections.ReportedDay;
import org.recaudo.intake.Deliveries;
import org.recaudo.intake.PostedDelivery;
import org.recaudo.ledger.EntryKind;
import org.recaudo.ledger.Journal;
import org.recaudo.ledger.JournalDay;
import org.recaudo.money.Money;
import org.recaudo.reconciliation.DayEvent;
import org.recaudo.reconciliation.DayHistory;
import org.recaudo.reconciliation.Discrepancy;
import org.recaudo.reconciliation.DiscrepancyReason;
import org.recaudo.reconciliation.NetworkTie;
import org.recaudo.reconciliation.jdbc.DayFacts;
import org.springframework.stereotype.Component;

/**
 * Ties the ledger to files and bank, network by network and day by day, and marks the days that tie out. The ledger is
 * summed by the database over the days in question only; days that are settled and unchanged are not asked for again.
 */
@Component
final class DayStep {

    /** What a network's day turned out to be: what happened to it, and where the ledger differs. */
    record Seen(List<DayEvent> events, List<Discrepancy> misbooked) {}

    private final BankBooks books;
    private final DayFacts days;
    private final PaymentBook payments;
    private final Journal journal;
    private final Deliveries deliveries;

    DayStep(BankBooks books, DayFacts days, PaymentBook payments, Journal journal, Deliveries deliveries) {
        this.books = books;
        this.days = days;
        this.payments = payments;
        this.journal = journal;
        this.deliveries = deliveries;
    }

    /** Over all networks, with the matches of this run made. */
    Seen run(List<NetworkTie> ties, LocalDate on) {
        Map<String, Map<LocalDate, DayEvent>> last = days.last();
        Set<LocalDate> changed = new TreeSet<>();
        for (NetworkTie tie : ties) {
            changed.addAll(new DayHistory(tie, Map.of(), on).changed(last.getOrDefault(tie.agreement(), Map.of())));
        }
        Map<String, Map<LocalDate, Money>> booked = booked(changed);
        List<DayEvent> events = new ArrayList<>();
        List<Discrepancy> misbooked = new ArrayList<>();
        for (NetworkTie tie : ties) {
            Map<LocalDate, DayEvent> lastOfTie = last.getOrDefault(tie.agreement(), Map.of());
            DayHistory history = new DayHistory(tie, held(tie, ties, booked), on);
            events.addAll(history.events(lastOfTie));
            history.misbooked(lastOfTie).forEach((day, held) -> misbooked.add(misbooked(tie, day, held)));
        }
        List<DayEvent> named = named(events, last, on);
        days.add(named);
        return new Seen(named, misbooked);
    }

    /** By clearing account and value date: payments less reversals as the ledger holds them. */
    private Map<String, Map<LocalDate, Money>> booked(Set<LocalDate> changed) {
        Map<String, Map<LocalDate, Money>> booked = new TreeMap<>();
        if (changed.isEmpty()) {
            return booked;
        }
        LocalDate first = changed.stream().min(Comparator.naturalOrder()).orElseThrow();
        LocalDate until = changed.stream().max(Comparator.naturalOrder()).orElseThrow();
        for (EntryKind kind : List.of(EntryKind.PAYMENT, EntryKind.REVERSAL)) {
            for (JournalDay day : journal.days(kind, first, until)) {
                Money amount = Money.ofMinor(day.amountMinor(), books.fund().currency());
                add(booked, day.debit(), day.valueDate(), amount);
                add(booked, day.credit(), day.valueDate(), amount.negated());
            }
        }
        return booked;
    }

    private static void add(Map<String, Map<LocalDate, Money>> booked, String account, LocalDate day, Money amount) {
        booked.computeIfAbsent(account, code -> new TreeMap<>()).merge(day, amount, Money::plus);
    }

    /** Where networks share a clearing account, the others' part is what their files say. */
    private Map<LocalDate, Money> held(
            NetworkTie tie, List<NetworkTie> ties, Map<String, Map<LocalDate, Money>> booked) {
        String clearing = books.clearingCode(tie.agreement());
        Map<LocalDate, Money> held = new TreeMap<>(booked.getOrDefault(clearing, Map.of()));
        for (NetworkTie other : ties) {
            boolean shares = !other.agreement().equals(tie.agreement())
                    && books.clearingCode(other.agreement()).equals(clearing);
            if (shares) {
                other.reported()
                        .keySet()
                        .forEach(day -> held.computeIfPresent(day, (date, sum) -> sum.minus(other.gross(date))));
            }
        }
        return held;
    }

    private static Discrepancy misbooked(NetworkTie tie, LocalDate day, Money held) {
        return new Discrepancy(
                DiscrepancyReason.LEDGER,
                tie.agreement(),
                "ledger/" + tie.agreement() + "/" + day,
                day,
                day,
                tie.gross(day),
                held,
                false);
    }

    /** The events with the files that told of their days; those that a late file caused, with its name. */
    private List<DayEvent> named(
            Collection<DayEvent> events, Map<String, Map<LocalDate, DayEvent>> last, LocalDate on) {
        if (events.isEmpty()) {
            return List.of();
        }
        Map<String, Map<LocalDate, List<Long>>> told = new TreeMap<>();
        try (Stream<ReportedDay> reported = payments.reported(on)) {
            reported.forEach(day -> told.computeIfAbsent(day.agreement(), agreement -> new TreeMap<>())
                    .computeIfAbsent(day.paymentDay(), date -> new ArrayList<>())
                    .add(day.delivery()));
        }
        List<DayEvent> named = new ArrayList<>();
        for (DayEvent event : events) {
            List<Long> files =
                    told.getOrDefault(event.agreement(), Map.of()).getOrDefault(event.paymentDay(), List.of());
            DayEvent before = last.getOrDefault(event.agreement(), Map.of()).get(event.paymentDay());
            boolean late = event.cause() == DayEvent.Cause.LATE_FILE;
            named.add(event.of(files, late && before != null ? names(files, before.files()) : event.subject()));
        }
        return named;
    }

    private String names(List<Long> files, List<Long> known) {
        return files.stream()
                .filter(file -> !known.contains(file))
                .map(file -> deliveries.byId(file).map(PostedDelivery::name).orElse(""))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
