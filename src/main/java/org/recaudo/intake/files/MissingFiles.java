// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.Formats;
import org.recaudo.formats.Purpose;
import org.recaudo.intake.Agreement;
import org.recaudo.intake.BankAccount;
import org.recaudo.intake.Deliveries;
import org.recaudo.intake.ExpectedFiles;
import org.recaudo.intake.FileCalendar;
import org.recaudo.intake.FileSource;
import org.recaudo.intake.LateFile;
import org.recaudo.intake.Networks;
import org.recaudo.intake.PostedDelivery;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.Fund;
import org.springframework.stereotype.Component;

/** Compares the files that networks.yml expects with those that are in the input or were posted for the period. */
@Component
final class MissingFiles implements FileCalendar {
    private final Networks networks;
    private final Formats formats;
    private final Deliveries deliveries;
    private final Fund fund;

    /** A file that came: who sent it, what it says it is, and the date inside it. */
    private record Arrival(String agreement, String identity, @Nullable LocalDate date) {}

    /** Someone of whom files are expected; {@code number} is the account that a statement's identity begins with. */
    private record Sender(String id, String format, String number, ExpectedFiles expected) {

        boolean sent(Arrival arrival) {
            return number.isEmpty()
                    ? arrival.agreement().equals(id)
                    : arrival.agreement().equals(format) && arrival.identity().startsWith(number + "-");
        }
    }

    MissingFiles(Networks networks, Formats formats, Deliveries deliveries, Fund fund) {
        this.networks = networks;
        this.formats = formats;
        this.deliveries = deliveries;
        this.fund = fund;
    }

    /** What is missing of a purpose, in words; empty when nothing is. */
    String missing(Purpose purpose, BillingPeriod period, Collection<Inspection> inspections) {
        TreeMap<String, Arrival> arrivals = new TreeMap<>();
        for (PostedDelivery posted : deliveries.of(period)) {
            arrivals.put(posted.sha256(), new Arrival(posted.agreement(), posted.identity(), posted.businessDate()));
        }
        for (Inspection inspection : inspections) {
            if (inspection.refusal().isEmpty()) {
                arrivals.put(inspection.sha256(), arrival(inspection));
            }
        }
        List<String> missing = new ArrayList<>();
        senders()
                .filter(sender -> formats.format(sender.format()).purpose() == purpose)
                .forEach(sender -> missing.addAll(missing(
                        sender,
                        period,
                        arrivals.values().stream().filter(sender::sent).toList())));
        return String.join("; ", missing);
    }

    @Override
    public List<LateFile> late(BillingPeriod period, LocalDate asOf) {
        List<PostedDelivery> ofPeriod = deliveries.of(period);
        List<PostedDelivery> ofBoth = Stream.concat(deliveries.of(period.previous()).stream(), ofPeriod.stream())
                .toList();
        List<LateFile> late = new ArrayList<>();
        senders()
                .forEach(sender -> late.addAll(
                        switch (sender.expected().rhythm()) {
                            case PERIOD -> lateOfPeriod(sender, sent(sender, ofPeriod), period, asOf);
                            case BANKING_DAY -> lateByDay(sender, sent(sender, ofBoth), period, asOf);
                        }));
        return late;
    }

    private static List<Arrival> sent(Sender sender, List<PostedDelivery> posted) {
        return posted.stream()
                .map(delivery -> new Arrival(delivery.agreement(), delivery.identity(), delivery.businessDate()))
                .filter(sender::sent)
                .toList();
    }

    private List<LateFile> lateOfPeriod(Sender sender, List<Arrival> sent, BillingPeriod period, LocalDate asOf) {
        LocalDate dueOn = fund.calendar().issueDate(period);
        int wanted = sender.expected().atLeast();
        return asOf.isBefore(dueOn) || sent.size() >= wanted
                ? List.of()
                : List.of(new LateFile(sender.id(), null, dueOn, sent.size(), wanted));
    }

    private List<LateFile> lateByDay(Sender sender, List<Arrival> sent, BillingPeriod period, LocalDate asOf) {
        ExpectedFiles expected = sender.expected();
        return expected.daysDue(period, asOf, fund.calendar()).stream()
                .map(day -> new LateFile(
                        sender.id(),
                        day,
                        expected.due(day, fund.calendar()),
                        (int) sent.stream()
                                .filter(arrival -> day.equals(arrival.date()))
                                .count(),
                        expected.atLeast()))
                .filter(file -> file.came() < file.expected())
                .toList();
    }

    private static Arrival arrival(Inspection inspection) {
        PostedDelivery posted = inspection.posted();
        if (posted != null) {
            return new Arrival(posted.agreement(), posted.identity(), posted.businessDate());
        }
        var delivery = Objects.requireNonNull(inspection.delivery());
        return new Arrival(delivery.agreement(), delivery.identity(), delivery.businessDate());
    }

    private Stream<Sender> senders() {
        return Stream.of(
                        networks.agreements().stream().map(MissingFiles::sender),
                        networks.sources().stream().map(MissingFiles::sender),
                        networks.bankAccounts().stream().map(MissingFiles::sender))
                .flatMap(senders -> senders)
                .filter(sender -> sender.expected().atLeast() > 0);
    }

    private static Sender sender(Agreement agreement) {
        return new Sender(agreement.id(), agreement.format(), "", agreement.expected());
    }

    private static Sender sender(FileSource source) {
        return new Sender(source.id(), source.format(), "", source.expected());
    }

    private static Sender sender(BankAccount account) {
        return new Sender(account.id(), account.format(), account.number(), account.expected());
    }

    private List<String> missing(Sender sender, BillingPeriod period, List<Arrival> arrivals) {
        int wanted = sender.expected().atLeast();
        return switch (sender.expected().rhythm()) {
            case PERIOD ->
                arrivals.size() >= wanted
                        ? List.of()
                        : List.of("%s: %d of %d files for %s".formatted(sender.id(), arrivals.size(), wanted, period));
            case BANKING_DAY ->
                sender.expected().daysDue(period, fund.calendar().issueDate(period), fund.calendar()).stream()
                        .filter(day -> arrivals.stream()
                                        .filter(arrival -> day.equals(arrival.date()))
                                        .count()
                                < wanted)
                        .map(day -> "%s: no file of %s".formatted(sender.id(), day))
                        .toList();
        };
    }
}
