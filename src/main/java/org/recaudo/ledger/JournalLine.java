// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

/** One line of the summary journal: all entries of a posting period with the same kind, debit and credit account. */
public record JournalLine(EntryKind kind, LedgerAccount debit, LedgerAccount credit, long entries, long amountMinor) {}
