// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.oracle;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.FileChecker;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.FileRefused;
import org.recaudo.formats.Purpose;
import org.recaudo.formats.ReadTerms;
import org.recaudo.formats.RecordReader;

/**
 * What the production reader made of a file, in the words of the oracle.
 *
 * @param items its records; null stands for one that is rejected
 * @param rejects whether any record is rejected, also one that tells of no money
 * @param refusal why the file is refused whole; empty when it is not
 */
record Produced(List<@Nullable OracleItem> items, boolean rejects, String refusal) {

    static Produced of(FileFormat format, byte[] file, Set<String> dates) {
        List<@Nullable OracleItem> items = new ArrayList<>();
        boolean rejects = false;
        try (RecordReader reader = format.reader(new ByteArrayInputStream(file), terms(format))) {
            reader.watch(record -> {
                if (record.kind().equals("entry")) {
                    items.add(item(format, record, dates));
                }
            });
            for (@Nullable FileRecord record = reader.next(); record != null; record = reader.next()) {
                rejects |= record.rejection() != null;
                if (isItem(format, record)) {
                    items.add(record.rejection() == null ? item(format, record, dates) : null);
                }
            }
            return new Produced(items, rejects || !isAccepted(format, file), "");
        } catch (FileRefused e) {
            return new Produced(items, rejects, String.valueOf(e.getMessage()));
        }
    }

    /** What the checking command says, which sees payments that come twice. */
    private static boolean isAccepted(FileFormat format, byte[] file) {
        try (RecordReader reader = format.reader(new ByteArrayInputStream(file), terms(format))) {
            return FileChecker.check(format, reader, "", 2).accepted();
        }
    }

    private static ReadTerms terms(FileFormat format) {
        String currency = format.about().currency();
        int digits = currency.isEmpty() ? 2 : Currency.getInstance(currency).getDefaultFractionDigits();
        return new ReadTerms(digits, ReadTerms.Severity.REJECT);
    }

    /** Entries of a message; else what counts, but for news of mandates, which tell of no money. */
    private static boolean isItem(FileFormat format, FileRecord record) {
        if (format.layouts().stream().anyMatch(layout -> layout.kind().equals("entry"))) {
            return record.kind().equals("entry");
        }
        return format.counts(record)
                && !(format.purpose() == Purpose.PAYMENTS && record.outcome().isMandateNews());
    }

    boolean refused() {
        return !refusal.isEmpty();
    }

    boolean accepted() {
        return !refused() && !rejects;
    }

    private static OracleItem item(FileFormat format, FileRecord record, Set<String> dates) {
        Map<String, String> days = new TreeMap<>();
        for (String name : dates) {
            days.put(name, record.dateIn(name).map(Object::toString).orElse(""));
        }
        long minor = record.kind().equals("entry") ? record.minor("amount") : record.moneyMinor();
        return new OracleItem(Long.toString(minor), days, outcome(format, record));
    }

    private static String outcome(FileFormat format, FileRecord record) {
        if (record.kind().equals("entry")) {
            boolean marked = format.layouts().stream()
                    .flatMap(layout -> layout.fields().stream())
                    .anyMatch(field -> field.name().equals("mark"));
            String side = record.text(marked ? "mark" : "direction");
            return side.startsWith("C") ? "credit" : "debit";
        }
        if (format.purpose() != Purpose.PAYMENTS) {
            return "payment";
        }
        return Optional.of(record.outcome().code())
                .filter(code -> Set.of("payment", "reversal").contains(code))
                .orElse("none");
    }
}
