// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks.render;

import java.util.List;
import java.util.Locale;
import org.recaudo.claims.ClaimBook;
import org.recaudo.claims.ClaimSummary;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.sheets.SheetTable;

/** What was claimed of insurers. */
final class ClaimsSheet {

    static final int PAYER_SHARE = 8;

    private ClaimsSheet() {}

    static SheetTable of(ClaimBook claims, BillingPeriod period, SheetTexts texts) {
        return new SheetTable(
                texts.text("claims"),
                texts.text("claims-title", period),
                List.of(
                        texts.words("claim", 20),
                        texts.words("insurer", 20),
                        texts.words("state", 14),
                        texts.words("bundle", 24),
                        texts.count("lines"),
                        texts.money("total"),
                        texts.money("taxes"),
                        texts.money("patient-share"),
                        texts.money("payer-share")),
                () -> claims.claims(period).map(ClaimsSheet::row));
    }

    private static List<?> row(ClaimSummary claim) {
        return SheetTable.row(
                claim.number(),
                claim.insurer(),
                claim.state().name().toLowerCase(Locale.ROOT),
                claim.bundleNumber(),
                (long) claim.lines(),
                claim.total().amount(),
                claim.tax().amount(),
                claim.patientShare().amount(),
                claim.payerShare().amount());
    }
}
