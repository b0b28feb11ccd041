// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.Complaint;
import org.recaudo.formats.FileCheck;
import org.recaudo.formats.FileChecker;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.FileRefused;
import org.recaudo.formats.Formats;
import org.recaudo.formats.ReadTerms;
import org.recaudo.formats.Recognition;
import org.recaudo.formats.RecordReader;
import org.recaudo.runs.ConfigSource;

/**
 * Checks files with the formats of a configuration, and with nothing else: no books, no fund. A file's format is told
 * by its content; where several fit, the file is read in each, and the one that it is right in is its format.
 */
public final class FileExamination {
    private static final int DIGITS = 2;
    private static final int DIGITS_MAX = 4;
    private static final int RECORDS_SEEN = 10;

    private final Formats formats;
    private final String fundCurrency;
    private final Map<String, Integer> digits;

    /**
     * Formats of a folder.
     *
     * @param fundCurrency what amounts are in when neither format nor file tells; empty when that is not known
     * @param fundDigits its decimals
     */
    public FileExamination(ConfigSource config, String fundCurrency, int fundDigits) {
        this.formats = new ConfiguredFormats(config);
        this.fundCurrency = fundCurrency;
        this.digits = fundCurrency.isEmpty() ? Map.of() : Map.of(fundCurrency, fundDigits);
    }

    public Formats formats() {
        return formats;
    }

    /** Checks a file in the format of this id, or in the one that its content tells when the id is empty. */
    public FileCheck check(Path file, String id) {
        if (!id.isEmpty()) {
            return checked(formats.format(id), file);
        }
        Recognition recognition;
        try {
            recognition = formats.recognise(file);
        } catch (FileRefused e) {
            return FileCheck.unknown(e.complaint());
        }
        if (recognition.formats().isEmpty()) {
            String found = recognition.nearMiss().isEmpty() ? "a file in no known format" : recognition.nearMiss();
            return FileCheck.unknown(
                    new Complaint(0, 0, "", found, "a format of `formats list`, or one forced by --format"));
        }
        return best(recognition.formats().stream()
                .map(each -> checked(formats.format(each), file))
                .toList());
    }

    /**
     * Each record of a file that was checked and not refused, headers and trailers included, in the order of the file.
     * The caller closes the stream.
     */
    public Stream<FileRecord> records(Path file, FileCheck check) {
        FileFormat format = formats.format(check.formatId());
        return AllRecords.of(formats.open(format, file, terms(check.minorDigits())));
    }

    private static FileCheck best(List<FileCheck> checks) {
        List<FileCheck> ranked = new ArrayList<>(checks);
        ranked.sort(Comparator.comparing(FileCheck::state)
                .thenComparing(FileExamination::isUnverified)
                .thenComparing(FileCheck::formatId));
        FileCheck best = ranked.get(0);
        return best.fitsAlso(ranked.stream()
                .skip(1)
                .filter(other -> other.state() == best.state())
                .map(FileCheck::formatId)
                .toList());
    }

    private static boolean isUnverified(FileCheck check) {
        FileFormat format = check.format();
        return format != null && format.about().unverified();
    }

    private FileCheck checked(FileFormat format, Path file) {
        int minorDigits = minorDigits(format, file);
        try (RecordReader reader = formats.open(format, file, terms(minorDigits))) {
            return FileChecker.check(format, reader, fundCurrency, minorDigits);
        } catch (FileRefused e) {
            return FileChecker.refused(format, e.complaint(), minorDigits);
        }
    }

    /** The decimals that amounts of this file are brought to: its currency's, wherever that is told. */
    public int minorDigits(FileFormat format, Path file) {
        String currency = format.about().currency();
        if (currency.isEmpty() && format.shape().kind() != FileFormat.Kind.FIXED_WIDTH) {
            currency = currencyInside(format, file);
        }
        return digits(currency.isEmpty() ? fundCurrency : currency);
    }

    /** The currency that the file's first records name, read with decimals that are enough for all. */
    private String currencyInside(FileFormat format, Path file) {
        try (RecordReader reader = formats.open(format, file, terms(DIGITS_MAX))) {
            List<FileRecord> shown = new ArrayList<>();
            reader.watch(shown::add);
            for (int number = 0; number < RECORDS_SEEN; number++) {
                FileRecord record = reader.next();
                @Nullable String stated = reader.tally().currency();
                if (stated != null && !stated.isEmpty()) {
                    return stated;
                }
                if (record == null) {
                    return firstCurrency(shown);
                }
                shown.add(record);
            }
            return firstCurrency(shown);
        } catch (FileRefused e) {
            return "";
        }
    }

    private static String firstCurrency(List<FileRecord> records) {
        return records.stream()
                .map(FileChecker::currency)
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse("");
    }

    private int digits(String currency) {
        Integer known = digits.get(currency);
        if (known != null) {
            return known;
        }
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            return DIGITS;
        }
    }

    private static ReadTerms terms(int minorDigits) {
        return new ReadTerms(minorDigits, ReadTerms.Severity.REJECT);
    }
}
