// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.arrears.Arrears;
import org.recaudo.arrears.ArrearsBook;
import org.recaudo.arrears.ArrearsPeriod;
import org.recaudo.arrears.LateFeeWords;
import org.recaudo.arrears.OverdueItem;
import org.recaudo.charges.Charge;
import org.recaudo.charges.ChargeBook;
import org.recaudo.charges.ChargeProblem;
import org.recaudo.charges.ChargeWords;
import org.recaudo.charges.Explanation;
import org.recaudo.charges.Tariffs;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.Entries;
import org.recaudo.ledger.KnownAccounts;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.Money;
import org.recaudo.operations.ExitCode;
import org.recaudo.runs.Fund;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Says how each charge and late fee of a household came to be: rule, tariff, days, arithmetic, rounding and entry. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Says how each charge and late fee of a household came to be.")
final class ExplainCommand implements BookCommand {

    private static final int AFFILIATE_DIGITS = 11;

    @Parameters(paramLabel = "ACCOUNT", description = "The household: nine digits, or an affiliate's eleven.")
    private String account = "";

    @Option(names = "--period", required = true, paramLabel = "YYYY-MM", description = "The month billed.")
    private @Nullable BillingPeriod period;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    /** One amount and how it came to be. */
    private record Explained(
            String affiliate, String concept, String amount, List<String> how, String entry, boolean posted) {}

    private record Answer(
            String account,
            String period,
            String currency,
            List<Explained> charges,
            List<Explained> lateFees,
            String total,
            List<String> problems) {}

    @Override
    public @Nullable BillingPeriod period() {
        return period;
    }

    @Override
    public ExitCode run(CommandContext context) {
        if (period == null) {
            throw new CommandRefusal("No period; give --period=YYYY-MM");
        }
        Answer answer = answer(context, accountNumber(context), period);
        if (json) {
            context.out()
                    .println(
                            JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        } else {
            print(context, answer);
        }
        boolean nothing = answer.charges().isEmpty() && answer.lateFees().isEmpty();
        return nothing && answer.problems().isEmpty() ? ExitCode.NOTHING_TO_DO : ExitCode.DONE;
    }

    private AccountNumber accountNumber(CommandContext context) {
        String digits = account.length() == AFFILIATE_DIGITS ? account.substring(0, AccountNumber.LENGTH) : account;
        if (!AccountNumber.isValid(digits)) {
            throw new CommandRefusal(
                    "'%s' is no account; expected nine digits such as 000000017, or an affiliate's eleven"
                            .formatted(account));
        }
        AccountNumber number = AccountNumber.of(digits);
        if (!context.bean(KnownAccounts.class).among(Set.of(number)).contains(number)) {
            throw new CommandRefusal("Account %s is not and never was on the affiliate roll".formatted(number));
        }
        return number;
    }

    private static Answer answer(CommandContext context, AccountNumber number, BillingPeriod period) {
        List<Charge> charges = context.bean(ChargeBook.class).charges(number, period);
        Money total = Money.zero(context.bean(Fund.class).currency());
        List<Explained> explained = new ArrayList<>();
        for (Charge charge : charges) {
            explained.add(explain(context, charge));
            total = total.plus(charge.amount());
        }
        List<Explained> lateFees = new ArrayList<>();
        Arrears arrears =
                context.bean(ArrearsBook.class).arrears(number, period).orElse(null);
        ArrearsPeriod terms = context.bean(ArrearsBook.class).period(period).orElse(null);
        if (arrears != null && terms != null) {
            for (OverdueItem item : arrears.items()) {
                String key = "late-fee/" + period + "/" + number + "/" + item.itemPeriod();
                lateFees.add(new Explained(
                        "",
                        "late-fee",
                        item.lateFee().amount().decimalText(),
                        LateFeeWords.of(item, terms),
                        key,
                        isPosted(context, key)));
            }
            total = total.plus(arrears.lateFees());
        }
        return new Answer(
                number.digits(),
                period.toString(),
                total.currency().code(),
                explained,
                lateFees,
                total.decimalText(),
                problems(context, number, period));
    }

    private static Explained explain(CommandContext context, Charge charge) {
        Explanation.PricedCover cover = charge.explanation().cover();
        List<String> how = ChargeWords.of(
                charge,
                cover == null ? null : context.bean(Tariffs.class).version(cover.plan(), cover.tariffVersion()));
        String key = charge.naturalKey();
        return new Explained(
                charge.affiliate().digits(),
                charge.concept().key(),
                charge.amount().decimalText(),
                how,
                key,
                isPosted(context, key));
    }

    private static boolean isPosted(CommandContext context, String key) {
        return context.bean(Entries.class).entry(key).isPresent();
    }

    private static List<String> problems(CommandContext context, AccountNumber number, BillingPeriod period) {
        try (Stream<ChargeProblem> problems = context.bean(ChargeBook.class).problems(period)) {
            return problems.filter(problem -> problem.account().equals(number))
                    .map(problem -> problem.reason().key() + ": " + problem.found())
                    .toList();
        }
    }

    private static void print(CommandContext context, Answer answer) {
        context.out().println("Account %s, period %s".formatted(answer.account(), answer.period()));
        answer.problems().forEach(problem -> context.out().println("not charged: " + problem));
        answer.charges().forEach(charge -> print(context, charge));
        answer.lateFees().forEach(fee -> print(context, fee));
        context.out().println();
        context.out().println("%-24s %18s %s".formatted("charged for the period", answer.total(), answer.currency()));
    }

    private static void print(CommandContext context, Explained explained) {
        context.out().println();
        String what = (explained.affiliate() + " " + explained.concept()).strip();
        context.out().println("%-24s %18s".formatted(what, explained.amount()));
        explained.how().forEach(line -> context.out().println("    " + line));
        context.out().println("    entry: " + (explained.posted() ? explained.entry() : "none, nothing to post"));
    }
}
