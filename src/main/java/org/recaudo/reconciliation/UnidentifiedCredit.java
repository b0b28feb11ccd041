// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.time.LocalDate;

/** A bank credit that no network's text explains and that no member has claimed. */
public record UnidentifiedCredit(
        EntryKey key, String bankAccount, LocalDate bookingDate, long amountMinor, String reference, String text) {}
