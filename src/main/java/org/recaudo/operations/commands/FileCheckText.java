// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.recaudo.formats.Complaint;
import org.recaudo.formats.FileCheck;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.Purpose;
import org.recaudo.formats.StatedTotal;

/** A check as a person reads it on a terminal. */
final class FileCheckText {
    private static final String LINE = "  %-10s %s";
    private static final int TOTALS_MAX = 20;

    private final FileCheck check;
    private final List<String> lines = new ArrayList<>();

    private FileCheckText(FileCheck check) {
        this.check = check;
    }

    static List<String> of(Path file, FileCheck check) {
        FileCheckText text = new FileCheckText(check);
        text.lines.add(file.toString());
        text.verdict();
        FileFormat format = check.format();
        if (format != null) {
            text.format(format);
            text.money(format);
            text.totals(format);
        }
        text.complaints("odd, and let pass", check.notes());
        text.complaints("wrong", check.complaints());
        return List.copyOf(text.lines);
    }

    private void verdict() {
        long rejected = check.sums().rejected();
        line(
                "verdict",
                switch (check.state()) {
                    case ACCEPTED -> "accepted";
                    case REJECTS -> "taken but for %s, rejected".formatted(counted(rejected, "record"));
                    case REFUSED ->
                        "REFUSED: none of it would be taken; figures are of what was read up to the refusal";
                });
    }

    private void format(FileFormat format) {
        FileFormat.About about = format.about();
        line("format", "%s, %s; confidence %s".formatted(about.id(), about.title(), about.confidence()));
        if (about.unverified()) {
            line("", "UNVERIFIED: parts of this layout rest on inference or memory; compare with a file of your own");
        }
        if (!check.also().isEmpty()) {
            line("", "fits also %s; --format=ID reads it so".formatted(String.join(", ", check.also())));
        }
        if (check.records().isEmpty()) {
            return;
        }
        line(
                "records",
                check.records().entrySet().stream()
                        .map(entry -> "%s %d".formatted(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    private void money(FileFormat format) {
        FileCheck.Sums sums = check.sums();
        if (check.isStatement()) {
            line("entries", Long.toString(sums.entries()));
            line("credits", amount(sums.creditsMinor()));
            line("debits", amount(sums.debitsMinor()));
        }
        if (format.purpose() == Purpose.PAYMENTS) {
            line("payments", "%d, %s".formatted(sums.payments(), amount(sums.paidMinor())));
            if (sums.reversals() > 0) {
                line("reversals", "%d, %s taken back".formatted(sums.reversals(), amount(sums.reversedMinor())));
            }
        } else if (!check.isStatement()) {
            String money = sums.itemsMinor() == 0 ? "" : ", " + amount(sums.itemsMinor());
            line("items", sums.items() + money);
        }
    }

    private void totals(FileFormat format) {
        if (!format.hasControlTotals()) {
            line(
                    "totals",
                    "NO CONTROL TOTAL: the layout states none, so a lost line or a changed amount cannot be told");
        }
        check.totals().stream().limit(TOTALS_MAX).forEach(total -> line("totals", sentence(total)));
        int more = check.totals().size() - TOTALS_MAX;
        if (more > 0) {
            line("", "and %d more".formatted(more));
        }
    }

    private static String sentence(StatedTotal total) {
        String agreement = total.agrees() ? "found the same" : "FOUND " + total.found();
        return "line %d, %s, %s: states %s, %s"
                .formatted(
                        total.line(),
                        total.record(),
                        total.field(),
                        total.stated(),
                        total.checked() ? agreement : "which states nothing; found " + total.found());
    }

    private void complaints(String title, List<Complaint> complaints) {
        if (complaints.isEmpty()) {
            return;
        }
        line(title, "");
        TextTable table = TextTable.of(">line", ">column", "field", "found", "expected");
        for (Complaint complaint : complaints) {
            table.row(
                    complaint.line() == 0 ? "" : Long.toString(complaint.line()),
                    complaint.column() == 0 ? "" : Integer.toString(complaint.column()),
                    complaint.field(),
                    complaint.found(),
                    complaint.expected());
        }
        lines.addAll(table.lines("    "));
        if (check.unlisted() > 0) {
            line("", "and %d more".formatted(check.unlisted()));
        }
    }

    private void line(String name, String text) {
        lines.add(LINE.formatted(name, text).stripTrailing());
    }

    private String amount(long minor) {
        return "%s %s".formatted(check.currency(), check.decimal(minor)).strip();
    }

    private static String counted(long number, String noun) {
        return number == 1 ? "1 " + noun : "%d %ss".formatted(number, noun);
    }
}
