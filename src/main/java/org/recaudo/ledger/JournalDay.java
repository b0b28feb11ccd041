// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import java.time.LocalDate;

/** The entries of one kind and value date that move the same two accounts, in sum. */
public record JournalDay(
        LocalDate valueDate, EntryKind kind, String debit, String credit, long entries, long amountMinor) {}
