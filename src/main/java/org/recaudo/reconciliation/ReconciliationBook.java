// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What reconciliation knows on a date, for workbooks and whoever asks why an amount differs. Close the streams. */
public interface ReconciliationBook {

    /** Every network and payment day not after the date, settled or open, by agreement and payment day. */
    List<SettledDay> days(LocalDate asOf);

    /** Every difference that stands on the date: settled with one, or open; by agreement, then in the order of days. */
    List<Discrepancy> discrepancies(LocalDate asOf);

    /** Networks' bank entries not after the date that no match has taken, by agreement, bank date and key. */
    List<Settlement> unmatched(LocalDate asOf);

    /** What became of each network's payment days until the date, by agreement, payment day and turn. */
    List<DayEvent> history(LocalDate asOf);

    /** Each bank account against its last statement not after the date, by account id. */
    List<BankProof> banks(LocalDate asOf);

    /** Bank credits booked as unidentified not after the date, by date and key. */
    Stream<UnidentifiedCredit> unidentified(LocalDate asOf);
}
