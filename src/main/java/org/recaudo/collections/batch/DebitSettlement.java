// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.collections.DebitOrders;
import org.recaudo.collections.Instrument;
import org.recaudo.collections.MandateEvent;
import org.recaudo.collections.MandateFault;
import org.recaudo.collections.MandateNews;
import org.recaudo.collections.batch.OrderAnswers.Sender;
import org.recaudo.collections.jdbc.MandateTable;
import org.recaudo.collections.jdbc.OrderTables;
import org.recaudo.collections.jdbc.OrderTables.Answer;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.Rejection;
import org.recaudo.intake.Agreement;
import org.recaudo.intake.Delivery;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.KnownAccounts;
import org.springframework.stereotype.Component;

/** Closes orders by what a delivery answers, and takes the news of mandates that banks send. */
@Component
final class DebitSettlement implements DebitOrders {

    private static final int CHUNK = 5_000;

    private final OrderTables orders;
    private final MandateTable mandates;
    private final KnownAccounts households;
    private final DebitTerms terms;

    DebitSettlement(OrderTables orders, MandateTable mandates, KnownAccounts households, DebitTerms terms) {
        this.orders = orders;
        this.mandates = mandates;
        this.households = households;
        this.terms = terms;
    }

    @Override
    public void settle(Delivery delivery, Agreement agreement) {
        if (agreement.debits() == null) {
            return;
        }
        try (Stream<Answer> answers = orders.answers(delivery.id(), agreement.id())) {
            List<Answer> chunk = new ArrayList<>(CHUNK);
            for (Iterator<Answer> left = answers.iterator(); left.hasNext(); ) {
                chunk.add(left.next());
                if (chunk.size() == CHUNK || !left.hasNext()) {
                    settle(chunk, delivery, agreement);
                    chunk.clear();
                }
            }
        }
    }

    private void settle(List<Answer> answers, Delivery delivery, Agreement agreement) {
        Set<AccountNumber> accounts =
                answers.stream().map(Answer::account).collect(Collectors.toCollection(TreeSet::new));
        MandateTaking taking = new MandateTaking(mandates, accounts);
        OrderAnswers closing = new OrderAnswers(orders.of(accounts), taking, terms, new Sender(delivery, agreement));
        answers.forEach(closing::take);
        orders.addEvents(closing.events());
        taking.write();
    }

    @Override
    public List<Rejection> news(Delivery delivery, Agreement agreement, List<FileRecord> records) {
        List<MandateNews> news = records.stream()
                .map(record -> MandateNews.read(record, agreement))
                .toList();
        Set<AccountNumber> named = news.stream()
                .map(MandateNews::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<AccountNumber> known = households.among(named);
        MandateTaking taking = new MandateTaking(mandates, known);
        List<Rejection> refused = new ArrayList<>();
        for (MandateNews item : news) {
            Rejection refusal = take(item, taking, known, new Sender(delivery, agreement));
            if (refusal != null) {
                refused.add(refusal);
            }
        }
        taking.write();
        return refused;
    }

    private @Nullable Rejection take(MandateNews news, MandateTaking taking, Set<AccountNumber> known, Sender sender) {
        AccountNumber account = news.account();
        if (account == null || !known.contains(account)) {
            return news.record().reject("mandate", MandateFault.UNKNOWN_ACCOUNT, "a household of the affiliate roll");
        }
        MandateEvent event;
        try {
            event = event(news, sender);
        } catch (IllegalArgumentException e) {
            return news.record().reject("payer-account", MandateFault.WRONG_INSTRUMENT, String.valueOf(e.getMessage()));
        }
        if (taking.mandate(sender.agreement().id(), account).endsWith(event)) {
            return null;
        }
        MandateFault fault = taking.take(sender.agreement().id(), account, event);
        return fault == null
                ? null
                : news.record()
                        .reject(
                                "mandate",
                                fault,
                                expected(taking.mandate(sender.agreement().id(), account)));
    }

    private MandateEvent event(MandateNews news, Sender sender) {
        LocalDate told = news.date();
        LocalDate sent = sender.delivery().businessDate();
        LocalDate date = told != null ? told : sent != null ? sent : terms.today();
        Instrument instrument = null;
        if (news.event() != MandateEvent.Kind.END && !news.payerAccount().isEmpty()) {
            instrument = new Instrument(
                    terms.plan(sender.agreement()).instrument(news.payerAccount()),
                    news.payerAccount(),
                    news.holder(),
                    news.taxId());
        }
        return new MandateEvent(
                news.event(),
                date,
                instrument,
                "",
                sender.delivery().at(news.record().line()));
    }

    static String expected(org.recaudo.collections.Mandate mandate) {
        return "what can follow on a mandate that is %s%s"
                .formatted(
                        mandate.state().code(),
                        mandate.history().isEmpty()
                                ? ""
                                : " since "
                                        + mandate.history()
                                                .get(mandate.version() - 1)
                                                .date());
    }
}
