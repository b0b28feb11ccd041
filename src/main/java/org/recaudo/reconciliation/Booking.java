// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

/**
 * How an entry of a bank statement went into the books; decided once.
 *
 * @param agreement the network whose settlement it is; empty for the other kinds
 */
public record Booking(BankEntry entry, BookingKind kind, String agreement) {}
