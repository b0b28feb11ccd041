// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.stream.Stream;
import org.recaudo.intake.Deliveries;
import org.recaudo.intake.Delivery;
import org.recaudo.intake.DeliverySequence;
import org.recaudo.intake.PostedDelivery;
import org.recaudo.intake.RejectedRecord;
import org.recaudo.intake.SequencePlace;
import org.recaudo.money.Money;
import org.recaudo.runs.Fund;
import org.recaudo.runs.Outputs;
import org.recaudo.runs.RunOptions;
import org.springframework.stereotype.Component;

/**
 * What is kept of a delivery beside the original: its row, its rejections, and these also as a CSV file that a
 * spreadsheet opens, {@code rejects/<sha256, 12 digits>-<name>.csv}, in which no text is taken for a formula.
 */
@Component
final class DeliveryRecords {
    private static final String HEADER = "line;column;field;value;reason;expected;amount";

    private final Deliveries deliveries;
    private final Fund fund;
    private final Path folder;
    private final boolean dryRun;

    DeliveryRecords(Deliveries deliveries, Fund fund, Outputs outputs, RunOptions options) {
        this.deliveries = deliveries;
        this.fund = fund;
        this.folder = outputs.home().resolve("rejects");
        this.dryRun = options.dryRun();
    }

    /** Records a posted delivery, within the caller's transaction. */
    void add(PostedDelivery delivery, Iterator<RejectedRecord> rejections) {
        deliveries.add(delivery, rejections);
    }

    /** Records its number, if its sender numbers his deliveries; after {@link #add}. */
    void number(Delivery delivery) {
        DeliverySequence.of(delivery.format(), delivery.identity())
                .ifPresent(sequence -> deliveries.number(delivery, sequence));
    }

    /** Writes the rejects file of a posted delivery when it has rejections and the file is not there. */
    void ensure(PostedDelivery delivery) {
        Path file = place(delivery.sha256(), delivery.name());
        if (dryRun || delivery.counts().rejected() == 0 || Files.isRegularFile(file)) {
            return;
        }
        try (Stream<RejectedRecord> records = deliveries.rejections(delivery.id())) {
            write(file, records.iterator());
        }
    }

    /** Writes the rejects file of a delivery that was not recorded because all of it was rejected. */
    void write(String sha256, String name, Iterator<RejectedRecord> records) {
        if (!dryRun) {
            write(place(sha256, name), records);
        }
    }

    /** What is odd about the delivery's number among those of its sender; empty when nothing is. */
    String oddNumber(PostedDelivery delivery) {
        return deliveries.place(delivery.id()).map(SequencePlace::note).orElse("");
    }

    private Path place(String sha256, String name) {
        return folder.resolve(sha256.substring(0, 12) + "-" + name.replaceAll("[^A-Za-z0-9._-]", "_") + ".csv");
    }

    private void write(Path file, Iterator<RejectedRecord> records) {
        try {
            Files.createDirectories(folder);
            Path aside = folder.resolve("." + file.getFileName() + ".partial");
            try (BufferedWriter out = Files.newBufferedWriter(aside, StandardCharsets.UTF_8)) {
                out.write(HEADER + "\n");
                while (records.hasNext()) {
                    out.write(line(records.next()));
                }
            }
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write %s: is the disk full?".formatted(file), e);
        }
    }

    private String line(RejectedRecord record) {
        return "%d;%d;%s;%s;%s;%s;%s\n"
                .formatted(
                        record.line(),
                        record.column(),
                        cell(record.field()),
                        cell(record.value()),
                        cell(record.reason()),
                        cell(record.expected()),
                        Money.ofMinor(record.amountMinor(), fund.currency()).decimalText());
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(letter -> letter == ';' || letter == '"' || letter == '\n');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
