// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recaudo.intake.SourceRef;
import org.recaudo.money.BillingPeriod;

/**
 * One immutable posting: an amount greater than zero moves from the credit account to the debit account, so the books
 * balance by shape. A correction is a new entry that names the one it reverses.
 *
 * @param naturalKey what makes the fact unique, for example {@code charge/2026-11/00001234500/FEE}
 * @param debit code of the account debited
 * @param credit code of the account credited
 * @param valueDate the date in the document that caused it; the book derives the posting period from it
 * @param currentAccount the household it concerns, if it concerns one
 * @param itemPeriod the open item of that household it adds to or takes from, if it does
 * @param source delivery and line, or rule, that caused it
 * @param reversedEntry natural key of the entry that this one mirrors, if it does
 */
public record LedgerEntry(
        String naturalKey,
        EntryKind kind,
        String debit,
        String credit,
        long amountMinor,
        LocalDate valueDate,
        @Nullable AccountNumber currentAccount,
        @Nullable BillingPeriod itemPeriod,
        SourceRef source,
        @Nullable String reversedEntry) {

    public LedgerEntry {
        if (naturalKey.isBlank()) {
            throw new IllegalArgumentException("A ledger entry needs a natural key");
        }
        if (amountMinor <= 0) {
            throw new IllegalArgumentException(
                    "Entry %s: amount %d is not greater than zero".formatted(naturalKey, amountMinor));
        }
        if (debit.equals(credit)) {
            throw new IllegalArgumentException(
                    "Entry %s debits and credits the same account %s".formatted(naturalKey, debit));
        }
        if (itemPeriod != null && currentAccount == null) {
            throw new IllegalArgumentException(
                    "Entry %s names the item of %s but no current account".formatted(naturalKey, itemPeriod));
        }
    }

    /** The mirror of this entry, under its own key, date and source: debit and credit exchanged. */
    public LedgerEntry reversedBy(String reversalKey, LocalDate date, SourceRef cause) {
        return new LedgerEntry(
                reversalKey,
                EntryKind.REVERSAL,
                credit,
                debit,
                amountMinor,
                date,
                currentAccount,
                itemPeriod,
                cause,
                naturalKey);
    }
}
