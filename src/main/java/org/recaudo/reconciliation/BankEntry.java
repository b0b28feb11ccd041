// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.time.LocalDate;
import org.recaudo.intake.SourceRef;

/**
 * One booked entry of a bank statement.
 *
 * @param amountMinor positive when credited to us, negative when debited
 * @param reference the bank's own reference; may be empty
 * @param text everything that the bank says about it, as one line
 */
public record BankEntry(
        EntryKey key,
        String bankAccount,
        LocalDate bookingDate,
        LocalDate valueDate,
        long amountMinor,
        String reference,
        String text,
        SourceRef source) {}
