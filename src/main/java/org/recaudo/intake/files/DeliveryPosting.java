// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake.files;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.FileTally;
import org.recaudo.formats.Formats;
import org.recaudo.formats.ReadTerms;
import org.recaudo.formats.RecordReader;
import org.recaudo.formats.Rejection;
import org.recaudo.intake.Archive;
import org.recaudo.intake.Delivery;
import org.recaudo.intake.DeliveryHandler;
import org.recaudo.intake.PostedDelivery;
import org.recaudo.intake.PostedDelivery.Counts;
import org.recaudo.money.BillingPeriod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Posts one delivery in one transaction: what the handler makes of its records, the delivery itself, its rejections.
 */
@Component
final class DeliveryPosting {
    private final Formats formats;
    private final Archive archive;
    private final DeliveryRecords kept;
    private final TransactionTemplate transaction;

    DeliveryPosting(Formats formats, Archive archive, DeliveryRecords kept, PlatformTransactionManager manager) {
        this.formats = formats;
        this.archive = archive;
        this.kept = kept;
        this.transaction = new TransactionTemplate(manager);
    }

    /**
     * What became of the records. When all of them were rejected, nothing is recorded: the file claims neither its
     * content nor its delivery, so it may be offered again, repaired or under milder terms.
     */
    Counts post(Inspection inspection, BillingPeriod period, DeliveryHandler handler) {
        Delivery delivery = Objects.requireNonNull(inspection.delivery());
        FileTally tally = Objects.requireNonNull(inspection.tally());
        Path original = archive.keep(inspection.file().path(), delivery.sha256());
        Counts counts = transaction.execute(status -> {
            try (RejectionSpool spool = new RejectionSpool()) {
                CountingLog log = new CountingLog(spool);
                Reading reading = new Reading(delivery.format(), original, inspection.terms());
                try (reading) {
                    handler.post(delivery, () -> reading.stream(log, handler), log);
                }
                log.requireNothingLost(delivery.name(), tally);
                Counts found = log.counts();
                if (allRejected(found)) {
                    status.setRollbackOnly();
                    kept.write(delivery.sha256(), delivery.name(), spool.records());
                } else {
                    kept.add(posted(delivery, period, found), spool.records());
                    kept.number(delivery);
                }
                return found;
            }
        });
        return Objects.requireNonNull(counts);
    }

    static boolean allRejected(Counts counts) {
        return counts.rejected() > 0 && counts.rejected() == counts.read();
    }

    private static PostedDelivery posted(Delivery delivery, BillingPeriod period, Counts counts) {
        return new PostedDelivery(
                delivery.id(),
                delivery.sha256(),
                delivery.name(),
                delivery.format().id(),
                delivery.agreement(),
                delivery.identity(),
                delivery.businessDate(),
                period,
                counts);
    }

    /** The right records of a file; rejected ones go to the log on the way. */
    private final class Reading implements AutoCloseable {
        private final FileFormat format;
        private final RecordReader reader;

        Reading(FileFormat format, Path file, ReadTerms terms) {
            this.format = format;
            this.reader = formats.open(format, file, terms);
        }

        Stream<FileRecord> stream(CountingLog log, DeliveryHandler handler) {
            return StreamSupport.stream(
                    new AbstractSpliterator<FileRecord>(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL) {
                        @Override
                        public boolean tryAdvance(Consumer<? super FileRecord> action) {
                            FileRecord record = nextRight(log, handler);
                            if (record == null) {
                                return false;
                            }
                            action.accept(record);
                            return true;
                        }
                    },
                    false);
        }

        private @Nullable FileRecord nextRight(CountingLog log, DeliveryHandler handler) {
            for (FileRecord record = reader.next(); record != null; record = reader.next()) {
                Rejection rejection = record.rejection();
                if (rejection == null) {
                    return record;
                }
                if (format.counts(record)) {
                    log.rejected(rejection);
                    handler.rejectedByLayout(record);
                }
            }
            return null;
        }

        @Override
        public void close() {
            reader.close();
        }
    }
}
