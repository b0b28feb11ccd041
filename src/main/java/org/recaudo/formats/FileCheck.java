// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds and what is wrong with it, found by reading it once and posting nothing.
 *
 * <p>A file ends in one of three states. <em>Accepted</em>: it agrees with itself and each of its records is right.
 * <em>Taken with rejects</em>: it agrees with itself, but single records are wrong; a job would take the file without
 * them. <em>Refused</em>: its totals, balances, order, length or encoding are wrong, or no format fits; a job would
 * take nothing of it. Only the first is {@link #accepted}: whoever asks wants to hear that no cent and no record is
 * lost.
 *
 * <p>A rejected record counts neither in the payments nor in the total. Of a refused file the figures tell what was
 * read up to the refusal, which is what its own totals were held against.
 *
 * @param format the format that it was read in; null when none fits
 * @param state what would become of it
 * @param also other formats that the file fits too
 * @param records lines by kind of record
 * @param sums its money
 * @param currency ISO 4217 code of the format, of the file or of the fund; empty when none of them tells
 * @param minorDigits decimals of that currency
 * @param totals what the file states about itself
 * @param notes what is odd and was let pass, such as a byte-order mark
 * @param complaints what is wrong, in the order of the file
 * @param unlisted further complaints that were counted and not kept
 */
public record FileCheck(
        @Nullable FileFormat format,
        State state,
        List<String> also,
        Map<String, Long> records,
        Sums sums,
        String currency,
        int minorDigits,
        List<StatedTotal> totals,
        List<Complaint> notes,
        List<Complaint> complaints,
        long unlisted) {

    /** What would become of a file. */
    public enum State {
        ACCEPTED,
        REJECTS,
        REFUSED
    }

    /**
     * The money of a file in minor units.
     *
     * @param items body records, rejected ones included
     * @param itemsMinor sum of their amounts: of a file that we write, what it asks for
     * @param rejected body records that are rejected
     * @param payments records that tell of money received
     * @param paidMinor what the payers paid, gross of any fee
     * @param reversals records that tell of money taken back
     * @param reversedMinor the sum taken back
     * @param entries entries of a statement
     * @param creditsMinor sum of those that add to the account
     * @param debitsMinor sum of those that take from it
     */
    public record Sums(
            long items,
            long itemsMinor,
            long rejected,
            long payments,
            long paidMinor,
            long reversals,
            long reversedMinor,
            long entries,
            long creditsMinor,
            long debitsMinor) {

        static Sums none() {
            return new Sums(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        }
    }

    public FileCheck {
        also = List.copyOf(also);
        records = Collections.unmodifiableMap(new LinkedHashMap<>(records));
        totals = List.copyOf(totals);
        notes = List.copyOf(notes);
        complaints = List.copyOf(complaints);
    }

    /** A file that no format fits, or that more than one does; the complaint says which. */
    public static FileCheck unknown(Complaint complaint) {
        return new FileCheck(
                null,
                State.REFUSED,
                List.of(),
                Map.of(),
                Sums.none(),
                "",
                2,
                List.of(),
                List.of(),
                List.of(complaint),
                0);
    }

    /** The same check, naming other formats that the file fits too. */
    public FileCheck fitsAlso(List<String> others) {
        return new FileCheck(
                format, state, others, records, sums, currency, minorDigits, totals, notes, complaints, unlisted);
    }

    /** Whether the file agrees with itself and each of its records is right. */
    public boolean accepted() {
        return state == State.ACCEPTED;
    }

    /** Whether the file is a statement of an account, which has entries. */
    public boolean isStatement() {
        return format != null && format.layouts().stream().anyMatch(EntrySums::isEntry);
    }

    /** The id of the format, empty when none fits. */
    public String formatId() {
        return format == null ? "" : format.id();
    }

    /** An amount as a decimal text with the digits of the currency: {@code 1234.50}. */
    public String decimal(long minor) {
        return BigDecimal.valueOf(minor, minorDigits).toPlainString();
    }
}
