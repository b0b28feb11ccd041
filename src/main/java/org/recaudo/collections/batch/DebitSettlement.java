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
import org.recaudo.collections.OutboundFile;
import org.recaudo.collections.WholeReject;
import org.recaudo.collections.batch.OrderAnswers.Sender;
import org.recaudo.collections.jdbc.OrderTables.Answer;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.Rejection;
import org.recaudo.intake.Agreement;
import org.recaudo.intake.Delivery;
import org.recaudo.ledger.AccountNumber;
import org.springframework.stereotype.Component;

/** Closes orders by what a delivery answers, and takes the news of mandates that banks send. */
@Component
final class DebitSettlement implements DebitOrders {

    private static final int CHUNK = 5_000;

    private final DebitTables tables;
    private final UnlistedOrders unlisted;
    private final DebitTerms terms;

    DebitSettlement(DebitTables tables, UnlistedOrders unlisted, DebitTerms terms) {
        this.tables = tables;
        this.unlisted = unlisted;
        this.terms = terms;
    }

    @Override
    public void settle(Delivery delivery, Agreement agreement, List<WholeReject> whole) {
        Sender sender = new Sender(delivery, agreement);
        if (agreement.debits() != null) {
            Set<Long> ofNoOrder = whole.stream().map(WholeReject::line).collect(Collectors.toSet());
            try (Stream<Answer> answers = tables.orders().answers(delivery.id(), agreement.id())) {
                settle(answers.filter(answer -> !ofNoOrder.contains(answer.line())), sender);
            }
        }
        whole.forEach(reject -> settle(reject, sender));
    }

    /** Comes after all answers to single orders, which know better; who must mend the file is told by a note. */
    private void settle(WholeReject reject, Sender sender) {
        Agreement agreement = sender.agreement();
        OutboundFile file = unlisted.file(reject, agreement).orElse(null);
        if (file == null) {
            note(reject, agreement, "no file of debit orders has that id, or several have: no order was closed");
            return;
        }
        long closed;
        try (Stream<Answer> answers = unlisted.answers(reject, file, agreement)) {
            closed = settle(answers, sender.whole());
        }
        String found = closed == 0 ? "no order of it waits for an answer" : "%d orders were closed".formatted(closed);
        note(reject, agreement, "file %06d, %s".formatted(file.sequence(), found));
    }

    private void note(WholeReject reject, Agreement agreement, String found) {
        terms.report()
                .note("%s: %s was rejected whole for '%s': %s"
                        .formatted(agreement.id(), reject.what(), reject.code(), found));
    }

    private long settle(Stream<Answer> answers, Sender sender) {
        long settled = 0;
        List<Answer> chunk = new ArrayList<>(CHUNK);
        for (Iterator<Answer> left = answers.iterator(); left.hasNext(); ) {
            chunk.add(left.next());
            if (chunk.size() == CHUNK || !left.hasNext()) {
                settle(chunk, sender);
                settled += chunk.size();
                chunk.clear();
            }
        }
        return settled;
    }

    private void settle(List<Answer> answers, Sender sender) {
        Set<AccountNumber> accounts =
                answers.stream().map(Answer::account).collect(Collectors.toCollection(TreeSet::new));
        MandateTaking taking = new MandateTaking(tables.mandates(), accounts);
        OrderAnswers closing = new OrderAnswers(tables.orders().of(accounts), taking, terms, sender);
        answers.forEach(closing::take);
        tables.orders().addEvents(closing.events());
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
        Set<AccountNumber> known = tables.households().among(named);
        MandateTaking taking = new MandateTaking(tables.mandates(), known);
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
