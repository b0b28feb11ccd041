// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.render;

import java.time.Duration;
import java.util.Locale;
import org.recaudo.money.Money;
import org.recaudo.operations.ExitCode;
import org.recaudo.operations.Receipt;
import org.recaudo.runs.GateDecision;
import org.recaudo.runs.JobReport;

/** A receipt as plain lines for the terminal and for cron's mail. */
public final class ReceiptText {

    private static final int LISTED_MAX = 20;

    private final StringBuilder text = new StringBuilder();

    private ReceiptText() {}

    public static String of(Receipt receipt) {
        ReceiptText page = new ReceiptText();
        page.head(receipt);
        receipt.jobs().forEach(page::job);
        page.foot(receipt);
        return page.text.toString();
    }

    private void head(Receipt receipt) {
        line("%s  period %s  business date %s%s"
                .formatted(
                        receipt.command(),
                        receipt.period(),
                        receipt.businessDate(),
                        receipt.dryRun() ? "  DRY RUN: nothing was changed" : ""));
        line("");
    }

    private void job(Receipt.Job job) {
        JobReport report = job.report();
        line("%-24s %-28s %8s".formatted(report.name(), words(job.exit()), seconds(job.duration())));
        records(report.records());
        report.counts().forEach((what, number) -> figure(what, grouped(number)));
        report.amounts().forEach((what, money) -> figure(what, grouped(money)));
        report.inputs().stream()
                .filter(input -> !input.outcome().equals("posted"))
                .limit(LISTED_MAX)
                .forEach(input -> line("    %s: %s. %s".formatted(input.name(), input.outcome(), input.message())));
        report.exceptions().stream()
                .limit(LISTED_MAX)
                .forEach(exception -> line("    account %s: %s".formatted(exception.account(), exception.reason())));
        report.gates().forEach(this::gate);
        report.notes().forEach(note -> line("    " + note));
        if (!report.outputs().isEmpty()) {
            figure("files written", grouped(report.outputs().size()));
        }
    }

    private void records(JobReport.Records records) {
        if (records.read() > 0) {
            figure(
                    "records read",
                    "%s = %s accepted + %s rejected + %s skipped"
                            .formatted(
                                    grouped(records.read()),
                                    grouped(records.accepted()),
                                    grouped(records.rejected()),
                                    grouped(records.skipped())));
        }
    }

    private void gate(GateDecision gate) {
        line("    gate %s: %s%s"
                .formatted(gate.gate(), gate.found(), gate.forced() ? " (forced: " + gate.reason() + ")" : ""));
    }

    private void foot(Receipt receipt) {
        line("");
        if (receipt.failure() != null) {
            line(receipt.failure());
        }
        line("%s (exit %d) in %s%s"
                .formatted(
                        receipt.exit().meaning(),
                        receipt.exit().code(),
                        seconds(receipt.duration()),
                        earlier(receipt)));
        line("log:  " + receipt.log());
        line("next: " + receipt.next());
    }

    private static String earlier(Receipt receipt) {
        if (receipt.earlier().isEmpty()) {
            return "";
        }
        return "; last runs "
                + String.join(
                        ", ",
                        receipt.earlier().stream().map(ReceiptText::seconds).toList());
    }

    private void figure(String what, String value) {
        line("    %-24s %s".formatted(what, value));
    }

    private void line(String words) {
        text.append(words).append('\n');
    }

    private static String words(ExitCode exit) {
        return switch (exit) {
            case DONE -> "done";
            case FAILED -> "FAILED";
            case REFUSED -> "REFUSED";
            case DONE_WITH_REJECTS -> "done, with rejects";
            case NOTHING_TO_DO -> "nothing to do";
            case GATE_CLOSED -> "STOPPED BY A GATE";
            case BUSY -> "BUSY";
        };
    }

    private static String grouped(Money money) {
        return String.format(Locale.ROOT, "%s %,." + money.currency().digits() + "f", money.currency(), money.amount());
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
