// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.time.LocalDate;
import org.recaudo.intake.SourceRef;
import org.recaudo.money.Money;

/**
 * A network's transfer as the bank booked it, recognised by the text that the agreement names.
 *
 * @param bankDate the bank's booking date
 * @param amount positive when credited to us, negative when debited
 */
public record Settlement(EntryKey key, String agreement, LocalDate bankDate, Money amount, SourceRef source) {}
