// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.recaudo.money.Money;

/**
 * That a network's payment day tied out, or that something opened it again. Facts, numbered by turn; the last one says
 * what the day is.
 *
 * @param turn from 1, without gaps
 * @param settled whether the day ties out from this turn on
 * @param on business date of the run that saw it
 * @param state what the day looked like
 * @param cause what settled or opened it
 * @param subject the file or bank entry that did; empty where there is none
 * @param amount what it brought or took
 * @param files numbers of the deliveries that told of the day, ascending
 */
public record DayEvent(
        String agreement,
        LocalDate paymentDay,
        int turn,
        boolean settled,
        LocalDate on,
        State state,
        Cause cause,
        String subject,
        Money amount,
        List<Long> files) {

    public DayEvent {
        files = List.copyOf(files);
    }

    /**
     * What a day looks like.
     *
     * @param gross payments less reversals
     * @param deliveries how many files told of it
     * @param matches how many matches, also those that were taken back
     */
    public record State(Money gross, int deliveries, int matches) {}

    /** What settles a day or opens it again. */
    public enum Cause {
        /** File, bank and ledger tie. */
        TIED,
        /** A file told of more payments or reversals of the day. */
        LATE_FILE,
        /** The bank took the day's money back. */
        TAKEN_BACK,
        /** Another bank entry was matched with it. */
        BANK_ENTRY,
        /** The books no longer hold what the network reported. */
        LEDGER;

        /** The code kept in the database and in wording files: {@code late-file}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The cause with that code; refuses a code that no cause has. */
        public static Cause ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** The same event with the files that told of the day, and with the one that caused it. */
    public DayEvent of(List<Long> telling, String causing) {
        return new DayEvent(agreement, paymentDay, turn, settled, on, state, cause, causing, amount, telling);
    }
}
