// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.recaudo.intake.SourceRef;
import org.recaudo.ledger.AccountNumber;

/** What was paid, for reconciliation, workbooks and whoever asks about one household. Close the streams. */
public interface PaymentBook {

    /** Totals by agreement, payment day and channel, in that order, of payment days not after the date. */
    Stream<CollectedDay> days(LocalDate asOf);

    /**
     * What each household paid through each agreement and channel on payment days from first to last, by account,
     * agreement and channel; what waits in suspense comes last, under no account.
     */
    Stream<AccountCollected> byAccount(LocalDate first, LocalDate last);

    /** What each delivery reported of each agreement and payment day not after the date, in that order. */
    Stream<ReportedDay> reported(LocalDate asOf);

    /** What waits in suspense on a date, oldest first, then by key. */
    Stream<SuspendedPayment> suspense(LocalDate asOf);

    /** Rejected direct debits by agreement and the network's reason code, of dates from first to last. */
    Stream<RejectedDebits> rejects(LocalDate first, LocalDate last);

    /** Each payment and reversal with a payment date from first to last, by agreement, date and key. */
    Stream<TakenPayment> taken(LocalDate first, LocalDate last);

    /** Everything that one household paid and had taken back, by date and key. */
    Stream<TakenPayment> ofAccount(AccountNumber account);

    /** The payments and reversals that a line of a delivery reports, by key. */
    Stream<TakenPayment> ofLine(SourceRef source);
}
