// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.commands;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recaudo.ledger.BankComparison;
import org.recaudo.ledger.Journal;
import org.recaudo.ledger.JournalLine;
import org.recaudo.ledger.TrialBalance;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.Money;
import org.recaudo.operations.ExitCode;
import org.recaudo.operations.render.JournalBook;
import org.recaudo.operations.render.JournalCsv;
import org.recaudo.operations.render.JournalReport;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.Fund;
import org.recaudo.runs.Outputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Shows the books of a period: trial balance, summary journal with the fund's own codes, banks against statements. */
@Command(
        name = "journal",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Shows the trial balance and the summary journal of a period, with the fund's own account codes.")
final class JournalCommand implements BookCommand {

    private static final String BALANCE = "  %-8s %-18s %-44s %18s %18s %18s %18s";
    private static final String LINE = "  %-16s %-8s %-8s %10s %18s";
    private static final String BANK = "  %-8s %-24s %-10s ledger %s, bank %s, difference %s";

    @Option(names = "--period", required = true, paramLabel = "YYYY-MM", description = "The posting period.")
    private @Nullable BillingPeriod period;

    @Option(names = "--csv", paramLabel = "FILE", description = "Writes the tables to this file, ';' between cells.")
    private @Nullable Path csv;

    @Option(names = "--xlsx", paramLabel = "FILE", description = "Writes the tables to this file, one a sheet.")
    private @Nullable Path xlsx;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Override
    public @Nullable BillingPeriod period() {
        return period;
    }

    @Override
    public ExitCode run(CommandContext context) {
        if (period == null) {
            throw new CommandRefusal("Which period? --period=YYYY-MM");
        }
        JournalReport report = JournalReport.of(context.bean(Journal.class), period);
        Fund fund = context.bean(Fund.class);
        if (csv != null) {
            write(
                    csv,
                    context.out(),
                    out -> JournalCsv.write(
                            report,
                            fund.currency(),
                            new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))));
        }
        if (xlsx != null) {
            ConfigNode wording = wording(context.bean(ConfigSource.class), fund.locale());
            write(xlsx, context.out(), out -> new JournalBook(report, fund.currency(), wording).writeTo(out));
        }
        if (json) {
            context.out().println(JsonMapper.shared().writeValueAsString(map(report, fund)));
        } else if (csv == null && xlsx == null) {
            print(report, fund, context.out());
        }
        return ExitCode.DONE;
    }

    private static ConfigNode wording(ConfigSource config, Locale locale) {
        String exact = "wording/%s.yml".formatted(locale.toLanguageTag());
        String language = "wording/%s.yml".formatted(locale.getLanguage());
        return config.read(config.has(exact) ? exact : language).node("journal");
    }

    /** The file appears whole or not at all. */
    private static void write(Path file, PrintWriter told, Outputs.Content content) {
        Path target = file.toAbsolutePath();
        Path aside = target.resolveSibling("." + target.getFileName() + ".partial");
        try {
            try (OutputStream out = Files.newOutputStream(aside)) {
                content.writeTo(out);
            }
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + target, e);
        }
        told.println("written: " + target);
    }

    private static void print(JournalReport report, Fund fund, PrintWriter out) {
        TrialBalance balance = report.balance();
        out.println("Trial balance of %s, amounts in %s"
                .formatted(balance.period(), fund.currency().code()));
        out.println(BALANCE.formatted("account", "general ledger", "name", "opening", "debit", "credit", "closing"));
        for (TrialBalance.Line line : balance.lines()) {
            out.println(BALANCE.formatted(
                    line.account().code(),
                    line.account().glCode(),
                    line.account().name(),
                    decimal(line.openingMinor(), fund),
                    decimal(line.debitMinor(), fund),
                    decimal(line.creditMinor(), fund),
                    decimal(line.closingMinor(), fund)));
        }
        out.println("Debits %s = credits %s"
                .formatted(decimal(balance.turnoverMinor(), fund), decimal(balance.turnoverMinor(), fund)));
        out.println("Summary journal");
        out.println(LINE.formatted("kind", "debit", "credit", "entries", "amount"));
        for (JournalLine line : report.lines()) {
            out.println(LINE.formatted(
                    line.kind().code(),
                    line.debit().code(),
                    line.credit().code(),
                    line.entries(),
                    decimal(line.amountMinor(), fund)));
        }
        out.println("Bank accounts");
        for (BankComparison bank : report.banks()) {
            out.println(BANK.formatted(
                    bank.account().code(),
                    bank.statement().statement(),
                    bank.statement().date(),
                    decimal(bank.ledgerMinor(), fund),
                    decimal(bank.statement().balanceMinor(), fund),
                    decimal(bank.differenceMinor(), fund)));
        }
    }

    private static Map<String, Object> map(JournalReport report, Fund fund) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("period", report.balance().period().toString());
        map.put("debits", decimal(report.balance().turnoverMinor(), fund));
        map.put("credits", decimal(report.balance().turnoverMinor(), fund));
        map.put(
                "accounts",
                report.balance().lines().stream()
                        .map(line -> account(line, fund))
                        .toList());
        map.put("journal", report.lines().stream().map(line -> line(line, fund)).toList());
        map.put("banks", report.banks().stream().map(bank -> bank(bank, fund)).toList());
        return map;
    }

    private static Map<String, Object> account(TrialBalance.Line line, Fund fund) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", line.account().code());
        map.put("glCode", line.account().glCode());
        map.put("opening", decimal(line.openingMinor(), fund));
        map.put("debit", decimal(line.debitMinor(), fund));
        map.put("credit", decimal(line.creditMinor(), fund));
        map.put("closing", decimal(line.closingMinor(), fund));
        return map;
    }

    private static Map<String, Object> line(JournalLine line, Fund fund) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", line.kind().code());
        map.put("debit", line.debit().code());
        map.put("credit", line.credit().code());
        map.put("entries", line.entries());
        map.put("amount", decimal(line.amountMinor(), fund));
        return map;
    }

    private static Map<String, Object> bank(BankComparison bank, Fund fund) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", bank.account().code());
        map.put("statement", bank.statement().statement());
        map.put("date", bank.statement().date().toString());
        map.put("ledger", decimal(bank.ledgerMinor(), fund));
        map.put("bank", decimal(bank.statement().balanceMinor(), fund));
        map.put("difference", decimal(bank.differenceMinor(), fund));
        return map;
    }

    private static String decimal(long minor, Fund fund) {
        return Money.ofMinor(minor, fund.currency()).decimalText();
    }
}
