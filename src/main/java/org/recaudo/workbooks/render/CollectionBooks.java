// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks.render;

import java.util.Map;
import org.recaudo.affiliates.AffiliateRoll;
import org.recaudo.collections.DebitReasons;
import org.recaudo.collections.PaymentBook;
import org.recaudo.intake.Networks;
import org.recaudo.ledger.ChartOfAccounts;
import org.recaudo.ledger.Journal;
import org.recaudo.reconciliation.DiscrepancyWording;
import org.recaudo.reconciliation.ReconciliationBook;
import org.recaudo.runs.GateLog;

/**
 * What the collections workbook reads.
 *
 * @param branches names of the fund's offices by code
 */
public record CollectionBooks(
        PaymentBook payments,
        ReconciliationBook bank,
        DiscrepancyWording words,
        AffiliateRoll roll,
        Networks networks,
        DebitReasons reasons,
        Map<String, String> branches,
        Journal journal,
        ChartOfAccounts chart,
        GateLog gates) {}
