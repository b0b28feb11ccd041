// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.time.LocalDate;
import org.recaudo.intake.SourceRef;

/**
 * One statement of one of the fund's bank accounts, as the bank sent it.
 *
 * @param key bank account and the bank's own statement id: {@code galicia-cc/2026-11-05}
 * @param bankAccount id of the account in networks.yml
 * @param openingMinor booked balance before the first entry; negative when overdrawn
 * @param closingMinor booked balance after the last entry
 */
public record BankStatement(
        String key,
        String bankAccount,
        LocalDate openingDate,
        LocalDate closingDate,
        long openingMinor,
        long closingMinor,
        SourceRef source) {}
