// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.recaudo.claims.Claim;
import org.recaudo.claims.ClaimBundle;
import org.recaudo.claims.ClaimTotals;
import org.recaudo.money.Money;

/** The index for people: one HTML page without scripts or outside resources. */
final class BundlePage {

    private static final String STYLE =
            """
            body{font:15px/1.45 system-ui,sans-serif;color:#1c2430;max-width:64rem;margin:2.5rem auto;padding:0 1rem}
            h1{font-size:1.5rem;margin:0}h2{font-size:1.05rem;margin:2rem 0 .5rem}p{margin:.2rem 0;color:#55606e}
            table{border-collapse:collapse;width:100%}th{text-align:left;font-weight:600;color:#55606e;font-size:.85rem}
            th,td{padding:.35rem .6rem;border-bottom:1px solid #dfe4ea;vertical-align:top}
            .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
            .t td{font-weight:600;border-top:2px solid #1c2430}
            """;

    private final BundlePapers papers;
    private final Wording wording;
    private final StringBuilder html = new StringBuilder();

    BundlePage(BundlePapers papers) {
        this.papers = papers;
        this.wording = papers.wording();
    }

    /** The page; {@code files} names each file of the bundle and what it holds. */
    byte[] html(Map<String, String> files) {
        ClaimBundle bundle = papers.bundle();
        String title = wording.text("index-title", bundle.number());
        html.append("<!DOCTYPE html>\n<html lang=\"").append(wording.language()).append("\"><head>");
        html.append("<meta charset=\"utf-8\"><title>").append(escaped(title)).append("</title>");
        html.append("<style>\n").append(STYLE).append("</style></head><body>\n");
        html.append("<h1>").append(escaped(title)).append("</h1>\n");
        paragraph(papers.fund().legalName() + " → " + bundle.agreement().name());
        paragraph("%s · %s %s"
                .formatted(
                        wording.period(bundle.period()),
                        wording.text("agreement"),
                        bundle.agreement().number()));
        paragraph(wording.text("currency", bundle.currency().code()));
        files(files);
        claims();
        html.append("</body></html>\n");
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void files(Map<String, String> files) {
        html.append("<h2>").append(escaped(wording.text("index-files"))).append("</h2>\n<table>");
        files.forEach((name, holds) -> html.append("<tr><td><a href=\"%s\">%s</a></td><td>%s</td></tr>\n"
                .formatted(escaped(name), escaped(name), escaped(holds))));
        html.append("</table>\n");
    }

    private void claims() {
        html.append("<h2>").append(escaped(wording.text("index-claims"))).append("</h2>\n<table><tr>");
        head("", "claim", "member", "authorization", "first-service");
        head(" class=\"n\"", "services", "billed", "tax", "total", "patient-share", "payer-share", "lot");
        html.append("</tr>\n");
        for (Claim claim : papers.bundle().claims()) {
            html.append("<tr>");
            cell(claim.number());
            cell(claim.patient().memberId());
            cell(claim.authorization());
            cell(wording.shortDate(claim.firstServiceDate()));
            figure(wording.number(claim.lines().size()));
            amounts(claim.gross(), claim.tax(), claim.total(), claim.patientShare(), claim.payerShare());
            figure(String.valueOf(papers.lotOf(claim)));
            html.append("</tr>\n");
        }
        ClaimTotals totals = papers.totals();
        html.append("<tr class=\"t\">");
        cell(wording.text("total"));
        html.append("<td colspan=\"3\"></td>");
        figure(wording.number(totals.lines()));
        amounts(totals.gross(), totals.tax(), totals.total(), totals.patientShare(), totals.payerShare());
        html.append("<td></td></tr></table>\n");
    }

    private void head(String attribute, String... keys) {
        for (String key : keys) {
            html.append("<th")
                    .append(attribute)
                    .append('>')
                    .append(escaped(wording.text(key)))
                    .append("</th>");
        }
    }

    private void amounts(Money... amounts) {
        for (Money amount : amounts) {
            figure(wording.number(amount));
        }
    }

    private void paragraph(String text) {
        html.append("<p>").append(escaped(text)).append("</p>\n");
    }

    private void cell(String text) {
        html.append("<td>").append(escaped(text)).append("</td>");
    }

    private void figure(String text) {
        html.append("<td class=\"n\">").append(escaped(text)).append("</td>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
