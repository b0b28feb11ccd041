// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.commands;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.collections.PaymentBook;
import org.recaudo.collections.TakenPayment;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.ChartOfAccounts;
import org.recaudo.ledger.Entries;
import org.recaudo.ledger.KnownAccounts;
import org.recaudo.ledger.OpenItems;
import org.recaudo.ledger.OutstandingItem;
import org.recaudo.ledger.PostedEntry;
import org.recaudo.ledger.Statement;
import org.recaudo.money.Money;
import org.recaudo.operations.ExitCode;
import org.recaudo.runs.Fund;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Shows a household's current account: each entry with the running balance, what is open, what is in credit. */
@Command(
        name = "statement",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Shows a household's current account: entries with running balance, open items, credit.")
final class StatementCommand implements BookCommand {

    /** Later than anything that is posted. */
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private static final String ROW = "  %-10s  %-7s  %-14s  %-7s  %16s  %16s  %s";
    private static final String PAYMENT = "%s  %12s  %-17s  found by %-15s %3s  %s";
    private static final String ITEM = "  %-7s  due %-10s  %-14s  %16s";

    @Parameters(paramLabel = "ACCOUNT", description = "The household's account: nine digits.")
    private String account = "";

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", description = "Counts only what is dated up to this day.")
    private @Nullable LocalDate asOf;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Override
    public ExitCode run(CommandContext context) {
        Statement statement = statement(context);
        Fund fund = context.bean(Fund.class);
        List<Map<String, Object>> payments = payments(statement.items().account(), fund, context);
        if (json) {
            Map<String, Object> map = map(statement, fund);
            map.put("payments", payments);
            context.out().println(JsonMapper.shared().writeValueAsString(map));
        } else {
            print(statement, fund, context.out());
            print(payments, context.out());
        }
        return ExitCode.DONE;
    }

    private Statement statement(CommandContext context) {
        if (!AccountNumber.isValid(account)) {
            throw new CommandRefusal("ACCOUNT is '%s'; expected nine digits such as 000012345".formatted(account));
        }
        AccountNumber number = AccountNumber.of(account);
        LocalDate day = asOf == null ? EVER : asOf;
        try (Stream<PostedEntry> entries = context.bean(Entries.class).ofAccount(number, day)) {
            List<PostedEntry> posted = entries.toList();
            boolean known = !posted.isEmpty()
                    || !context.bean(KnownAccounts.class).among(List.of(number)).isEmpty();
            if (!known) {
                throw new CommandRefusal("No household has account %s".formatted(number));
            }
            AccountItems items = context.bean(OpenItems.class).of(number, day);
            return Statement.of(items, posted, context.bean(ChartOfAccounts.class));
        }
    }

    private static void print(Statement statement, Fund fund, PrintWriter out) {
        out.println("Account %s, amounts in %s"
                .formatted(statement.items().account(), fund.currency().code()));
        out.println(ROW.formatted("dated", "posted", "kind", "item", "amount", "balance", "entry"));
        for (Statement.Line line : statement.lines()) {
            out.println(ROW.formatted(
                    line.valueDate(),
                    line.postingPeriod(),
                    line.kind().code(),
                    line.itemPeriod() == null ? "" : line.itemPeriod(),
                    decimal(line.amountMinor(), fund),
                    decimal(line.balanceMinor(), fund),
                    line.naturalKey()));
        }
        out.println("Open items");
        for (OutstandingItem item : statement.items().items()) {
            out.println(ITEM.formatted(
                    item.period(),
                    item.dueDate(),
                    item.reference() == null ? "" : item.reference(),
                    decimal(item.outstandingMinor(), fund)));
        }
        out.println("Outstanding %s, in credit %s, balance %s"
                .formatted(
                        decimal(statement.items().outstandingMinor(), fund),
                        decimal(statement.items().creditMinor(), fund),
                        decimal(statement.items().balanceMinor(), fund)));
    }

    private List<Map<String, Object>> payments(AccountNumber number, Fund fund, CommandContext context) {
        LocalDate day = asOf == null ? EVER : asOf;
        try (Stream<TakenPayment> payments = context.bean(PaymentBook.class).ofAccount(number)) {
            return payments.filter(taken -> !taken.payment().paymentDate().isAfter(day))
                    .map(taken -> PaymentRow.full(taken, fund))
                    .toList();
        }
    }

    private static void print(List<Map<String, Object>> payments, PrintWriter out) {
        if (!payments.isEmpty()) {
            out.println("Payments");
        }
        for (Map<String, Object> payment : payments) {
            out.println(PAYMENT.formatted(
                    payment.get("paymentDate"),
                    payment.get("amount"),
                    payment.get("outcome"),
                    payment.get("foundBy"),
                    payment.get("confidence"),
                    payment.get("payment")));
        }
    }

    private static Map<String, Object> map(Statement statement, Fund fund) {
        Map<String, Object> map = new LinkedHashMap<>();
        AccountItems items = statement.items();
        map.put("account", items.account().digits());
        map.put("currency", fund.currency().code());
        map.put(
                "entries",
                statement.lines().stream().map(line -> line(line, fund)).toList());
        map.put("items", items.items().stream().map(item -> item(item, fund)).toList());
        map.put("outstanding", decimal(items.outstandingMinor(), fund));
        map.put("credit", decimal(items.creditMinor(), fund));
        map.put("balance", decimal(items.balanceMinor(), fund));
        return map;
    }

    private static Map<String, Object> line(Statement.Line line, Fund fund) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("entry", line.naturalKey());
        map.put("kind", line.kind().code());
        map.put("valueDate", line.valueDate().toString());
        map.put("postingPeriod", line.postingPeriod().toString());
        map.put("item", line.itemPeriod() == null ? "" : line.itemPeriod().toString());
        map.put("amount", decimal(line.amountMinor(), fund));
        map.put("balance", decimal(line.balanceMinor(), fund));
        return map;
    }

    private static Map<String, Object> item(OutstandingItem item, Fund fund) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("period", item.period().toString());
        map.put("dueDate", item.dueDate().toString());
        map.put("reference", item.reference() == null ? "" : item.reference().digits());
        map.put("outstanding", decimal(item.outstandingMinor(), fund));
        return map;
    }

    private static String decimal(long minor, Fund fund) {
        return Money.ofMinor(minor, fund.currency()).decimalText();
    }
}
