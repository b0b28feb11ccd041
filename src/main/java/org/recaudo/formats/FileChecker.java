// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a file to its end and gathers what it holds and what is wrong with it. */
public final class FileChecker {
    /** Complaints that are kept; of more only the number, so that a file of nothing but faults fits in the memory. */
    static final int COMPLAINTS_MAX = 100_000;

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final FileFormat format;
    private final List<Complaint> complaints = new ArrayList<>();
    private final EntrySums entries = new EntrySums();
    private long unlisted;
    private long items;
    private long itemsMinor;
    private long rejected;
    private long payments;
    private long paidMinor;
    private long reversals;
    private long reversedMinor;
    private final Set<String> receipts = new HashSet<>();
    private final Set<String> currencies = new LinkedHashSet<>();
    private String seenCurrency = "";
    private boolean refused;

    private FileChecker(FileFormat format) {
        this.format = format;
    }

    /**
     * Checks a file of this format; the caller closes the reader.
     *
     * @param reader at the beginning of the file
     * @param fallbackCurrency what the amounts are in when neither format nor file tells; may be empty
     * @param minorDigits the decimals that the reader brings amounts to
     */
    public static FileCheck check(FileFormat format, RecordReader reader, String fallbackCurrency, int minorDigits) {
        FileChecker checker = new FileChecker(format);
        checker.read(reader);
        FileTally tally = reader.tally();
        String named = tally.currency();
        String stated = named == null || named.isEmpty() ? checker.seenCurrency : named;
        stated = checker.currencies.size() > 1 ? String.join(" ", checker.currencies) : stated;
        String currency =
                format.about().currency().isEmpty() ? stated : format.about().currency();
        return new FileCheck(
                format,
                checker.state(),
                List.of(),
                tally.kinds(),
                checker.sums(),
                currency.isEmpty() ? fallbackCurrency : currency,
                minorDigits,
                reader.totals(),
                checker.notes(reader),
                checker.complaints,
                checker.unlisted);
    }

    /** A file that could not even be opened in this format. */
    public static FileCheck refused(FileFormat format, Complaint complaint, int minorDigits) {
        FileChecker checker = new FileChecker(format);
        checker.refused = true;
        return new FileCheck(
                format,
                checker.state(),
                List.of(),
                Map.of(),
                checker.sums(),
                format.about().currency(),
                minorDigits,
                List.of(),
                List.of(),
                List.of(complaint),
                0);
    }

    private void read(RecordReader reader) {
        reader.watch(this::look);
        try {
            for (@Nullable FileRecord record = reader.next(); record != null; record = reader.next()) {
                take(record);
            }
        } catch (FileRefused e) {
            refused = true;
            complain(e.complaint());
        } catch (ArithmeticException e) {
            refused = true;
            complain(new Complaint(0, 0, "", "amounts that add up to more than an amount can hold", "smaller amounts"));
        }
    }

    private void take(FileRecord record) {
        look(record);
        if (!format.counts(record)) {
            return;
        }
        items++;
        itemsMinor = Math.addExact(itemsMinor, record.moneyMinor());
        Rejection rejection = record.rejection();
        if (rejection != null) {
            rejected++;
            complain(record, rejection);
        } else if (format.purpose() == Purpose.PAYMENTS && record.moneyMinor() > 0 && isFirst(record)) {
            money(record.outcome(), record.moneyMinor());
        }
    }

    /** A network's own unique number that comes twice tells of one payment, so the second is not counted. */
    private boolean isFirst(FileRecord record) {
        Field field = record.layout().field("receipt");
        String receipt = field == null ? "" : record.text(field);
        if (field == null || receipt.isEmpty() || receipts.add(record.outcome() + receipt)) {
            return true;
        }
        rejected++;
        complain(new Complaint(
                record.line(), record.column(field), field.name(), receipt, "a number that no record before it has"));
        return false;
    }

    /** What every record is looked at for, handed out or only shown. */
    private void look(FileRecord record) {
        statementCurrency(record);
        seenCurrency = seenCurrency.isEmpty() ? currency(record) : seenCurrency;
        entries.take(record);
    }

    private void money(Outcome outcome, long minor) {
        if (outcome == Outcome.PAYMENT) {
            payments++;
            paidMinor = Math.addExact(paidMinor, minor);
        } else if (outcome == Outcome.REVERSAL) {
            reversals++;
            reversedMinor = Math.addExact(reversedMinor, minor);
        }
    }

    /** The ISO 4217 code that a record names; empty when it names none. */
    public static String currency(FileRecord record) {
        Field field = record.layout().field("currency");
        String code = field == null ? "" : record.text(field);
        return CURRENCY.matcher(code).matches() ? code : "";
    }

    /** Statements of several accounts may be in several currencies: then sums mean little, and that is said. */
    private void statementCurrency(FileRecord record) {
        if (record.kind().equals("statement") && !currency(record).isEmpty()) {
            currencies.add(currency(record));
        }
    }

    private List<Complaint> notes(RecordReader reader) {
        List<Complaint> notes = new ArrayList<>(reader.notes());
        if (currencies.size() > 1) {
            notes.add(new Complaint(
                    0, 0, "currency", "statements in " + String.join(" and ", currencies), "sums of one currency"));
        }
        return notes;
    }

    private void complain(FileRecord record, Rejection why) {
        List<Complaint> faults = new ArrayList<>();
        faults.add(Complaint.of(why));
        if (why.reason() instanceof FieldFault fault && fault.isOfOneValue()) {
            FieldRules.faults(record).stream()
                    .map(Complaint::of)
                    .filter(other -> !faults.contains(other))
                    .forEach(faults::add);
        }
        faults.forEach(this::complain);
    }

    private void complain(Complaint complaint) {
        if (complaints.size() < COMPLAINTS_MAX) {
            complaints.add(complaint);
        } else {
            unlisted++;
        }
    }

    private FileCheck.State state() {
        if (refused) {
            return FileCheck.State.REFUSED;
        }
        return complaints.isEmpty() ? FileCheck.State.ACCEPTED : FileCheck.State.REJECTS;
    }

    private FileCheck.Sums sums() {
        return new FileCheck.Sums(
                items,
                itemsMinor,
                rejected,
                payments,
                paidMinor,
                reversals,
                reversedMinor,
                entries.entries(),
                entries.creditsMinor(),
                entries.debitsMinor());
    }
}
