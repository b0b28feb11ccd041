// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One file of one network, opened by its first record and closed by its totals. */
final class NetworkFile {

    private final Path folder;
    private final Network network;
    private final NetworkLayout layout;
    private final LocalDate fileDate;
    private final Map<NetworkRecord.Kind, Integer> counts = new EnumMap<>(NetworkRecord.Kind.class);
    private final Map<NetworkRecord.Kind, Long> sums = new EnumMap<>(NetworkRecord.Kind.class);
    private @Nullable TextFile file;
    private int details;
    private long totalMinor;

    NetworkFile(Path folder, Network network, NetworkLayout layout, LocalDate fileDate) {
        this.folder = folder;
        this.network = network;
        this.layout = layout;
        this.fileDate = fileDate;
    }

    void write(NetworkRecord record) {
        TextFile open = file;
        if (open == null) {
            open = new TextFile(folder.resolve(layout.fileName(fileDate)), StandardCharsets.ISO_8859_1, "\r\n");
            file = open;
            writeFilled(open, layout.header(fileDate));
        }
        details++;
        totalMinor += record.amountMinor();
        counts.merge(record.kind(), 1, Integer::sum);
        sums.merge(record.kind(), record.amountMinor(), Long::sum);
        open.line(layout.detail(record, fileDate, details));
    }

    /** Writes the trailer; nothing, where no record came. */
    @Nullable
    FileTruth close() {
        TextFile open = file;
        if (open == null) {
            return null;
        }
        writeFilled(open, layout.trailer(fileDate, details, totalMinor));
        open.close();
        return new FileTruth(
                open.name(),
                "payments",
                network.id(),
                details,
                count(NetworkRecord.Kind.PAYMENT) + count(NetworkRecord.Kind.DEBIT),
                sum(NetworkRecord.Kind.PAYMENT) + sum(NetworkRecord.Kind.DEBIT),
                count(NetworkRecord.Kind.REVERSAL),
                sum(NetworkRecord.Kind.REVERSAL),
                count(NetworkRecord.Kind.REJECT),
                sum(NetworkRecord.Kind.REJECT),
                count(NetworkRecord.Kind.NOTICE));
    }

    private long count(NetworkRecord.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    private long sum(NetworkRecord.Kind kind) {
        return sums.getOrDefault(kind, 0L);
    }

    private static void writeFilled(TextFile file, String line) {
        if (!line.isEmpty()) {
            file.line(line);
        }
    }
}
