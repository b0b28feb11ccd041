// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake.files;

import java.util.List;
import java.util.Optional;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.FileRefused;
import org.recaudo.formats.FileTally;
import org.recaudo.formats.Formats;
import org.recaudo.formats.Purpose;
import org.recaudo.formats.ReadTerms;
import org.recaudo.formats.RecordReader;
import org.recaudo.intake.Agreement;
import org.recaudo.intake.Deliveries;
import org.recaudo.intake.Delivery;
import org.recaudo.intake.FileSource;
import org.recaudo.intake.Networks;
import org.recaudo.intake.PostedDelivery;
import org.recaudo.runs.Fund;
import org.springframework.stereotype.Component;

/** Reads a file through before anything of it is posted: structure, control totals, currency, agreement, identity. */
@Component
final class Inspector {
    private final Formats formats;
    private final Networks networks;
    private final Deliveries deliveries;
    private final Fund fund;

    Inspector(Formats formats, Networks networks, Deliveries deliveries, Fund fund) {
        this.formats = formats;
        this.networks = networks;
        this.deliveries = deliveries;
        this.fund = fund;
    }

    Inspection inspect(InputFile file, FileFormat format) {
        String sha256 = ContentHash.of(file.path());
        Optional<PostedDelivery> posted = deliveries.byContent(sha256);
        if (posted.isPresent()) {
            return Inspection.seen(file, format, posted.get());
        }
        try {
            return right(file, format, sha256);
        } catch (FileRefused e) {
            return Inspection.refused(file, format, sha256, String.valueOf(e.getMessage()));
        }
    }

    /** Looks again whether earlier files of this run took a file's content or its delivery. */
    Inspection recheck(Inspection inspection) {
        Delivery delivery = inspection.delivery();
        FileTally tally = inspection.tally();
        Optional<PostedDelivery> posted = deliveries.byContent(inspection.sha256());
        if (posted.isPresent()) {
            return Inspection.seen(inspection.file(), inspection.format(), posted.get());
        }
        try {
            if (delivery != null && tally != null) {
                requireNewIdentity(delivery, tally);
            }
            return inspection;
        } catch (FileRefused e) {
            return Inspection.refused(
                    inspection.file(), inspection.format(), inspection.sha256(), String.valueOf(e.getMessage()));
        }
    }

    /** What the database holds of a file that was just posted. */
    PostedDelivery posted(Inspection inspection) {
        return deliveries
                .byContent(inspection.sha256())
                .orElseThrow(() -> new IllegalStateException("%s was posted but is not recorded"
                        .formatted(inspection.file().name())));
    }

    private Inspection right(InputFile file, FileFormat format, String sha256) {
        int digits = fund.currency().digits();
        FileTally tally;
        String agreement;
        ReadTerms terms;
        if (format.purpose() == Purpose.PAYMENTS) {
            List<Agreement> candidates = candidates(format);
            terms = new ReadTerms(digits, candidates.get(0).checkDigits());
            tally = read(file, format, terms);
            Agreement chosen = chosen(candidates, tally, format);
            if (chosen.checkDigits() != terms.checkDigits()) {
                terms = new ReadTerms(digits, chosen.checkDigits());
                tally = read(file, format, terms);
            }
            agreement = chosen.id();
        } else {
            Optional<FileSource> source = networks.sources().stream()
                    .filter(candidate -> candidate.format().equals(format.id()))
                    .findFirst();
            terms = new ReadTerms(digits, source.map(FileSource::checkDigits).orElse(ReadTerms.Severity.REJECT));
            tally = read(file, format, terms);
            agreement = source.map(FileSource::id).orElse(format.id());
        }
        checkCurrency(tally);
        return Inspection.right(file, delivery(file, format, sha256, new Found(agreement, tally)), tally, terms);
    }

    private record Found(String agreement, FileTally tally) {}

    private Delivery delivery(InputFile file, FileFormat format, String sha256, Found found) {
        String name = String.valueOf(file.path().getFileName());
        String inside = found.tally().identity();
        String outside = format.purpose() == Purpose.CORRECTIONS ? sha256 : name;
        String identity = format.identifiesInside() && !inside.isBlank() ? inside : outside;
        Delivery delivery = new Delivery(
                Delivery.idOf(sha256),
                sha256,
                name,
                format,
                found.agreement(),
                identity,
                found.tally().businessDate());
        requireNewIdentity(delivery, found.tally());
        return delivery;
    }

    private void requireNewIdentity(Delivery delivery, FileTally tally) {
        deliveries.byIdentity(delivery.agreement(), delivery.identity()).ifPresent(other -> {
            throw FileRefused.whole(
                    "another file of this delivery (%s %s) was posted for %s: %s, with %d records; this one has %d"
                            .formatted(
                                    other.agreement(),
                                    delivery.identity(),
                                    other.period(),
                                    other.name(),
                                    other.counts().read(),
                                    tally.records()));
        });
    }

    private FileTally read(InputFile file, FileFormat format, ReadTerms terms) {
        try (RecordReader reader = formats.open(format, file.path(), terms)) {
            while (reader.next() != null) {
                continue;
            }
            return reader.tally();
        }
    }

    private List<Agreement> candidates(FileFormat format) {
        List<Agreement> candidates = networks.agreements().stream()
                .filter(agreement -> agreement.format().equals(format.id()))
                .toList();
        String currency = format.about().currency();
        if (candidates.isEmpty()
                && !currency.isEmpty()
                && !currency.equals(fund.currency().code())) {
            throw FileRefused.whole("it is a %s file in %s, but the fund works in %s"
                    .formatted(format.id(), currency, fund.currency()));
        }
        if (candidates.isEmpty()) {
            throw FileRefused.whole("it is a %s file, and no agreement in networks.yml has that format; add one"
                    .formatted(format.id()));
        }
        for (Agreement agreement : candidates) {
            if (!agreement.currency().equals(fund.currency())) {
                throw FileRefused.whole("files of agreement %s are in %s, but the fund works in %s"
                        .formatted(agreement.id(), agreement.currency(), fund.currency()));
            }
        }
        return candidates;
    }

    /** The agreement whose {@code match} agrees with the file's first record. */
    private static Agreement chosen(List<Agreement> candidates, FileTally tally, FileFormat format) {
        List<Agreement> matching = candidates.stream()
                .filter(agreement -> agreement.match().entrySet().stream()
                        .allMatch(field -> field.getValue().equals(tally.first().get(field.getKey()))))
                .toList();
        if (matching.size() == 1) {
            return matching.get(0);
        }
        throw FileRefused.whole("it is a %s file, and %s in networks.yml: tell the agreements apart by match"
                .formatted(
                        format.id(),
                        matching.isEmpty()
                                ? "the first record matches none of its agreements"
                                : "agreements "
                                        + matching.stream().map(Agreement::id).toList() + " fit"));
    }

    private void checkCurrency(FileTally tally) {
        String found = tally.currency();
        if (found != null && !found.isEmpty() && !found.equals(fund.currency().code())) {
            throw FileRefused.whole("the file is in %s, but the fund works in %s".formatted(found, fund.currency()));
        }
    }
}
