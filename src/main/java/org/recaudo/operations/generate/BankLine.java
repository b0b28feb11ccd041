// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.time.LocalDate;

/** One entry of a bank statement; a debit is negative. */
record BankLine(LocalDate day, long minor, String code, String text) {}
