// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.recaudo.collections.PaymentBook;
import org.recaudo.collections.TakenPayment;
import org.recaudo.intake.Deliveries;
import org.recaudo.intake.PostedDelivery;
import org.recaudo.intake.RejectedRecord;
import org.recaudo.intake.SourceRef;
import org.recaudo.ledger.Entries;
import org.recaudo.ledger.LedgerEntry;
import org.recaudo.ledger.PostedEntry;
import org.recaudo.money.Money;
import org.recaudo.operations.ExitCode;
import org.recaudo.runs.Fund;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Walks from an entry back to the line that caused it, and from a line forward to what it caused. */
@Command(
        name = "trace",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Walks from an entry back to the line of the file that caused it, and from a line forward to its entries.",
            "WHAT is an entry (charge/2026-11/00001234500/FEE), the beginning of some (payment/...), or FILE:LINE,",
            "FILE being a file's name or the first digits of its SHA-256."
        })
final class TraceCommand implements BookCommand {

    private static final Pattern FILE_LINE = Pattern.compile("(.+):([0-9]{1,9})");
    private static final int ENTRIES_MAX = 200;

    @Parameters(paramLabel = "WHAT", description = "An entry, the beginning of some, or FILE:LINE.")
    private String what = "";

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Override
    public ExitCode run(CommandContext context) {
        Matcher fileLine = FILE_LINE.matcher(what);
        Map<String, Object> trace = fileLine.matches()
                ? forward(fileLine.group(1), Long.parseLong(fileLine.group(2)), context)
                : back(context);
        if (json) {
            context.out().println(JsonMapper.shared().writeValueAsString(trace));
        } else {
            print(trace, "", context);
        }
        return ExitCode.DONE;
    }

    private Map<String, Object> back(CommandContext context) {
        List<PostedEntry> entries = entries(context);
        if (entries.isEmpty()) {
            throw new CommandRefusal("No entry is, or begins with, '%s'; a line is written FILE:LINE".formatted(what));
        }
        Map<String, Object> trace = new LinkedHashMap<>();
        trace.put(
                "entries",
                entries.stream().map(entry -> entry(entry, context, true)).toList());
        return trace;
    }

    private List<PostedEntry> entries(CommandContext context) {
        Entries entries = context.bean(Entries.class);
        List<PostedEntry> exact = entries.entry(what).stream().toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        try (Stream<PostedEntry> beginning = entries.startingWith(what)) {
            return beginning.limit(ENTRIES_MAX).toList();
        }
    }

    private static Map<String, Object> forward(String file, long line, CommandContext context) {
        List<PostedDelivery> deliveries = context.bean(Deliveries.class).named(file);
        if (deliveries.isEmpty()) {
            throw new CommandRefusal("No file named '%s', or whose SHA-256 begins so, was posted".formatted(file));
        }
        List<Object> lines = new ArrayList<>();
        for (PostedDelivery delivery : deliveries) {
            Map<String, Object> found = line(TracedLine.of(delivery, line, context), context);
            try (Stream<PostedEntry> caused =
                    context.bean(Entries.class).causedBy(SourceRef.ofLine(delivery.id(), line))) {
                found.put(
                        "entries",
                        caused.map(entry -> entry(entry, context, false)).toList());
            }
            lines.add(found);
        }
        Map<String, Object> trace = new LinkedHashMap<>();
        trace.put("lines", lines);
        return trace;
    }

    private static Map<String, Object> entry(PostedEntry posted, CommandContext context, boolean withSource) {
        LedgerEntry entry = posted.entry();
        Fund fund = context.bean(Fund.class);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("entry", entry.naturalKey());
        map.put("kind", entry.kind().code());
        map.put("debit", entry.debit());
        map.put("credit", entry.credit());
        map.put("amount", Money.ofMinor(entry.amountMinor(), fund.currency()).decimalText());
        map.put("valueDate", entry.valueDate().toString());
        map.put("postingPeriod", posted.postingPeriod().toString());
        map.put(
                "account",
                entry.currentAccount() == null ? "" : entry.currentAccount().digits());
        map.put("item", entry.itemPeriod() == null ? "" : entry.itemPeriod().toString());
        map.put("reverses", entry.reversedEntry() == null ? "" : entry.reversedEntry());
        map.put("reversedBy", reversal(entry, context));
        if (withSource) {
            map.put("source", source(entry.source(), context));
        }
        return map;
    }

    private static String reversal(LedgerEntry entry, CommandContext context) {
        return context.bean(Entries.class)
                .reversing(entry.naturalKey())
                .map(reversal -> reversal.entry().naturalKey())
                .orElse("");
    }

    private static Object source(SourceRef source, CommandContext context) {
        if (source.isRule()) {
            return Map.of("rule", source.rule());
        }
        return context.bean(Deliveries.class)
                .byId(source.delivery())
                .<Object>map(delivery -> line(TracedLine.of(delivery, source.line(), context), context))
                .orElse(Map.of("delivery", Long.toString(source.delivery()), "line", source.line()));
    }

    private static Map<String, Object> line(TracedLine traced, CommandContext context) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", traced.delivery().name());
        map.put("line", traced.line());
        map.put("sha256", traced.delivery().sha256());
        map.put("format", traced.delivery().format());
        map.put("agreement", traced.delivery().agreement());
        map.put("postedFor", traced.delivery().period().toString());
        map.put("raw", traced.raw());
        SourceRef source = SourceRef.ofLine(traced.delivery().id(), traced.line());
        try (Stream<TakenPayment> payments = context.bean(PaymentBook.class).ofLine(source)) {
            List<Map<String, Object>> found = payments.map(PaymentRow::found).toList();
            if (!found.isEmpty()) {
                map.put("payments", found);
            }
        }
        RejectedRecord rejection = traced.rejection();
        if (rejection != null) {
            map.put(
                    "rejected",
                    "%s: %s, expected %s".formatted(rejection.field(), rejection.reason(), rejection.expected()));
        }
        return map;
    }

    private static void print(Object node, String indent, CommandContext context) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value instanceof Map || value instanceof List) {
                    context.out().println(indent + key + ":");
                    print(value, indent + "  ", context);
                } else if (!String.valueOf(value).isEmpty()) {
                    context.out().println("%s%-14s %s".formatted(indent, key, value));
                }
            });
        } else if (node instanceof List<?> list) {
            for (Object item : list) {
                print(item, indent + "  ", context);
                context.out().println();
            }
        }
    }
}
