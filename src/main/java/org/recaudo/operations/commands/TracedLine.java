// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.commands;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.FileRefused;
import org.recaudo.formats.Formats;
import org.recaudo.formats.ReadTerms;
import org.recaudo.formats.RecordReader;
import org.recaudo.intake.Archive;
import org.recaudo.intake.Deliveries;
import org.recaudo.intake.PostedDelivery;
import org.recaudo.intake.RejectedRecord;
import org.recaudo.runs.Fund;

/**
 * A line of a delivery as its archived file holds it.
 *
 * @param raw the record's text with card numbers masked, or what kept it from being read
 * @param rejection why it was rejected, if it was
 */
record TracedLine(PostedDelivery delivery, long line, String raw, @Nullable RejectedRecord rejection) {

    /** Reads the line back from the archive. */
    static TracedLine of(PostedDelivery delivery, long line, CommandContext context) {
        return new TracedLine(delivery, line, raw(delivery, line, context), rejection(delivery, line, context));
    }

    private static String raw(PostedDelivery delivery, long line, CommandContext context) {
        Optional<Path> file = context.bean(Archive.class).find(delivery.sha256());
        if (file.isEmpty()) {
            return "(the archive has no file with this hash)";
        }
        Formats formats = context.bean(Formats.class);
        ReadTerms terms = new ReadTerms(context.bean(Fund.class).currency().digits(), ReadTerms.Severity.WARN);
        try (RecordReader reader = formats.open(formats.format(delivery.format()), file.get(), terms)) {
            for (FileRecord record = reader.next(); record != null; record = reader.next()) {
                if (record.line() >= line) {
                    return record.line() == line ? record.raw() : "(no record begins on this line)";
                }
            }
            return "(the file ends before this line)";
        } catch (FileRefused e) {
            return "(the file cannot be read with its format as it is configured now: %s)".formatted(e.getMessage());
        }
    }

    private static @Nullable RejectedRecord rejection(PostedDelivery delivery, long line, CommandContext context) {
        try (Stream<RejectedRecord> rejections = context.bean(Deliveries.class).rejections(delivery.id())) {
            return rejections
                    .filter(rejection -> rejection.line() == line)
                    .findFirst()
                    .orElse(null);
        }
    }
}
