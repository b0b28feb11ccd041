// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.recaudo.ledger.LedgerEntry;
import org.recaudo.reconciliation.DayEvent;
import org.recaudo.reconciliation.Discrepancy;
import org.recaudo.reconciliation.DiscrepancyWording;
import org.recaudo.reconciliation.Match;
import org.recaudo.reconciliation.NetworkTie;
import org.recaudo.reconciliation.SettlementMatching;
import org.recaudo.reconciliation.SettlementPosting;
import org.recaudo.reconciliation.jdbc.NetworkTies;
import org.springframework.stereotype.Component;

/**
 * Matches what is open on either side, posts what the networks kept, marks the days that tie out, and notes what does
 * not agree. It runs over everything until the business date, whatever this run brought in, so that file and statement
 * may come in either order.
 */
@Component
final class SettlementStep {

    private final BankBooks books;
    private final NetworkTies ties;
    private final DayStep days;
    private final DiscrepancyWording wording;
    private final SettlementPosting posting;
    private final LocalDate businessDate;

    SettlementStep(BankBooks books, NetworkTies ties, DayStep days, DiscrepancyWording wording) {
        this.books = books;
        this.ties = ties;
        this.days = days;
        this.wording = wording;
        this.posting = new SettlementPosting(books.chart());
        this.businessDate = books.options().businessDate();
    }

    /** Within one transaction, after the bank's entries are booked. */
    void run() {
        LocalDate statementsUntil = ties.statementsUntil(businessDate);
        List<NetworkTie> matched = new ArrayList<>();
        for (NetworkTie tie : ties.asOf(businessDate)) {
            SettlementMatching.Outcome outcome = tie.match();
            settle(outcome.matches(), tie);
            matched.add(tie.with(outcome));
        }
        matched.forEach(tie -> note(tie.discrepancies(statementsUntil)));
        DayStep.Seen seen = days.run(matched, businessDate);
        note(seen.misbooked());
        seen.events().forEach(this::tell);
    }

    private void settle(List<Match> matches, NetworkTie tie) {
        if (matches.isEmpty()) {
            return;
        }
        String clearing = books.clearingCode(tie.agreement());
        ties.add(matches);
        Stream<LedgerEntry> kept =
                matches.stream().flatMap(match -> posting.kept(match, tie.terms(), clearing).stream());
        books.ledger().post(kept);
        for (Match match : matches) {
            books.report().count("matches", 1);
            books.report().count("payment days settled", match.days().size());
            books.report().amount("settled gross", match.gross());
            books.report().amount("commission", match.commission());
            books.report().amount("tax on commission", match.commissionTax());
            match.withheld().forEach((tax, sum) -> books.report().amount("withheld: " + tax.id(), sum));
            if (match.isPosted(tie.terms()) && !match.difference().isZero()) {
                books.report().amount("differences posted", match.difference());
            }
        }
        books.report().worked();
    }

    private void note(List<Discrepancy> discrepancies) {
        for (Discrepancy discrepancy : discrepancies) {
            books.report().count("difference: " + discrepancy.kind().code().replace('-', ' '), 1);
            if (ties.note(discrepancy, businessDate)) {
                books.report()
                        .note("%s, %s: %s; %s"
                                .formatted(
                                        discrepancy.agreement(),
                                        wording.kind(discrepancy.kind()),
                                        wording.reason(discrepancy),
                                        wording.action(discrepancy)));
                books.report().worked();
            }
        }
    }

    private void tell(DayEvent event) {
        books.report().count(event.settled() ? "days marked settled" : "days opened again", 1);
        if (!event.settled() || event.turn() > 1) {
            books.report().note("%s %s: %s".formatted(event.agreement(), event.paymentDay(), wording.cause(event)));
        }
        books.report().worked();
    }
}
