// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges.batch;

import org.recaudo.ledger.ChartOfAccounts;
import org.recaudo.ledger.LedgerBook;
import org.recaudo.runs.Fund;
import org.recaudo.runs.RunOptions;

/** What any posting needs: the book, the codes of its accounts, and the run's fund and dates. */
record PostingTerms(LedgerBook book, ChartOfAccounts chart, Fund fund, RunOptions options) {}
