// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.render;

import java.util.List;
import java.util.Locale;
import org.recaudo.money.Money;
import org.recaudo.operations.Receipt;
import org.recaudo.runs.JobReport;

/** A receipt as one self-contained page, for the person who was not at the terminal. */
final class ReceiptHtml {

    private static final String STYLE =
            """
            body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:3rem auto;padding:0 1.5rem;color:#1b1b1b}
            h1{font-size:1.5rem;margin:0}h2{font-size:1.05rem;margin:2rem 0 .3rem}.lead{color:#555;margin:.2rem 0 1rem}
            table{border-collapse:collapse;width:100%}th{font-weight:400;color:#555;text-align:left;width:50%}
            td{text-align:right;font-variant-numeric:tabular-nums}
            th,td{padding:.25rem 0;border-bottom:1px solid #e6e6e6;vertical-align:top}
            .end{padding:.8rem 1rem;background:#f4f4f1;border-left:4px solid #1b1b1b;margin-top:1rem}
            .bad{border-color:#b3261e}code{font:13px ui-monospace,monospace;overflow-wrap:anywhere}ul{margin:.4rem 0}
            """;

    private final StringBuilder page = new StringBuilder();

    private ReceiptHtml() {}

    static String of(Receipt receipt) {
        ReceiptHtml html = new ReceiptHtml();
        html.head(receipt);
        receipt.jobs().forEach(html::job);
        html.page.append("</body></html>\n");
        return html.page.toString();
    }

    private void head(Receipt receipt) {
        page.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(receipt.command() + " " + receipt.period()))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>");
        page.append("<h1>%s %s</h1>".formatted(escaped(receipt.command()), receipt.period()));
        page.append("<p class=\"lead\">Business date %s. Started %s by %s.</p>"
                .formatted(receipt.businessDate(), receipt.started(), escaped(receipt.operator())));
        page.append("<p class=\"end%s\"><strong>%s</strong> (exit %d) in %s.%s<br>Next: <code>%s</code></p>"
                .formatted(
                        receipt.exit().isGood() ? "" : " bad",
                        escaped(receipt.exit().meaning()),
                        receipt.exit().code(),
                        ReceiptText.seconds(receipt.duration()),
                        receipt.failure() == null ? "" : "<br>" + escaped(receipt.failure()),
                        escaped(receipt.next())));
    }

    private void job(Receipt.Job job) {
        JobReport report = job.report();
        page.append("<h2>%s</h2><table>".formatted(escaped(report.name())));
        row("Ended", job.exit().meaning());
        row("Took", ReceiptText.seconds(job.duration()));
        if (report.records().read() > 0) {
            JobReport.Records records = report.records();
            row("Records read", String.format(Locale.ROOT, "%,d", records.read()));
            row(
                    "accepted / rejected / skipped",
                    String.format(
                            Locale.ROOT, "%,d / %,d / %,d", records.accepted(), records.rejected(), records.skipped()));
        }
        report.counts().forEach((what, number) -> row(what, String.format(Locale.ROOT, "%,d", number)));
        report.amounts().forEach((what, money) -> row(what, amount(money)));
        page.append("</table>");
        list(report.inputs().stream()
                .map(input -> "%s: %s %s".formatted(input.name(), input.outcome(), input.message()))
                .toList());
        list(report.gates().stream()
                .map(gate -> "Gate %s: %s. %s".formatted(gate.gate(), gate.found(), gate.reason()))
                .toList());
        list(report.exceptions().stream()
                .map(exception -> "Account %s: %s".formatted(exception.account(), exception.reason()))
                .toList());
        list(report.notes());
    }

    private void row(String name, String value) {
        page.append("<tr><th scope=\"row\">%s</th><td>%s</td></tr>".formatted(escaped(name), escaped(value)));
    }

    private void list(List<String> lines) {
        if (!lines.isEmpty()) {
            page.append("<ul>");
            lines.forEach(line -> page.append("<li>").append(escaped(line)).append("</li>"));
            page.append("</ul>");
        }
    }

    private static String amount(Money money) {
        return String.format(Locale.ROOT, "%s %,." + money.currency().digits() + "f", money.currency(), money.amount());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
