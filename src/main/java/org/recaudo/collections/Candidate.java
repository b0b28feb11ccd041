// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import org.recaudo.ledger.AccountNumber;

/**
 * A household that may be the payer of a payment in suspense.
 *
 * @param why the clues: {@code near-reference+amount}
 * @param confidence from 0 to 99
 */
public record Candidate(AccountNumber account, String why, int confidence) {}
