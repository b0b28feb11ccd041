// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import java.time.LocalDate;

/**
 * A closing balance as a bank statement gives it.
 *
 * @param code the ledger account of the bank account
 * @param bankAccount the number of the bank account (IBAN, CBU)
 * @param statement identification of the statement
 */
public record BankBalance(String code, String bankAccount, String statement, LocalDate date, long balanceMinor) {}
