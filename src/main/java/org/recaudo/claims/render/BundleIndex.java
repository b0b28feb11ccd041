// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.recaudo.claims.Claim;

/** The index for machines: one row a claim, UTF-8, {@code ;}, decimal point. */
final class BundleIndex {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .get();

    private BundleIndex() {}

    static byte[] csv(BundlePapers papers) throws IOException {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(
                    "claim",
                    "member_id",
                    "authorization",
                    "first_service",
                    "last_service",
                    "services",
                    "billed",
                    "tax",
                    "total",
                    "patient_share",
                    "payer_share",
                    "currency",
                    "lot");
            for (Claim claim : papers.bundle().claims()) {
                printer.printRecord(row(papers, claim));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Object> row(BundlePapers papers, Claim claim) {
        return List.of(
                claim.number(),
                harmless(claim.patient().memberId()),
                harmless(claim.authorization()),
                claim.firstServiceDate(),
                claim.lastServiceDate(),
                claim.lines().size(),
                claim.gross().decimalText(),
                claim.tax().decimalText(),
                claim.total().decimalText(),
                claim.patientShare().decimalText(),
                claim.payerShare().decimalText(),
                claim.currency().code(),
                papers.lotOf(claim));
    }

    /** Text that a spreadsheet would take for a formula gets an apostrophe before it. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
