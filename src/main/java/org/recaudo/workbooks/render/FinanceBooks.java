// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks.render;

import org.recaudo.arrears.ArrearsBook;
import org.recaudo.charges.ChargeBook;
import org.recaudo.claims.ClaimBook;
import org.recaudo.collections.PaymentBook;
import org.recaudo.ledger.ChartOfAccounts;
import org.recaudo.ledger.Journal;
import org.recaudo.ledger.OpenItems;
import org.recaudo.reconciliation.DiscrepancyWording;
import org.recaudo.reconciliation.ReconciliationBook;
import org.recaudo.runs.GateLog;

/** The ports of the other modules that the workbook reads. */
public record FinanceBooks(
        ChargeBook charges,
        PaymentBook payments,
        ReconciliationBook bank,
        DiscrepancyWording words,
        OpenItems items,
        ArrearsBook arrears,
        ClaimBook claims,
        Journal journal,
        ChartOfAccounts chart,
        GateLog gates) {}
