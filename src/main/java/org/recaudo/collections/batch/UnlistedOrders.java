// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.recaudo.collections.OutboundFile;
import org.recaudo.collections.OutboundPlan;
import org.recaudo.collections.OutboundValues;
import org.recaudo.collections.WholeReject;
import org.recaudo.collections.jdbc.OrderTables.Answer;
import org.recaudo.formats.Outcome;
import org.recaudo.intake.Agreement;
import org.springframework.stereotype.Component;

/**
 * Finds the orders that a network rejected without listing them, by the ids that the agreement's plan writes into its
 * files: the fields {@code message-id} and {@code batch-id}.
 */
@Component
final class UnlistedOrders {

    private final DebitTables tables;
    private final OutboundPlans plans;

    UnlistedOrders(DebitTables tables, OutboundPlans plans) {
        this.tables = tables;
        this.plans = plans;
    }

    /** The file that the reject names; none when no file of the agreement has that id, or more than one has. */
    Optional<OutboundFile> file(WholeReject reject, Agreement agreement) {
        if (agreement.debits() == null || reject.message().isEmpty()) {
            return Optional.empty();
        }
        OutboundPlan plan = plans.debits(agreement);
        List<OutboundFile> named = tables.files().of(OutboundFile.Purpose.DEBIT_ORDERS, agreement.id()).stream()
                .filter(file ->
                        plan.text("message-id", plans.values(agreement, file)).equals(reject.message()))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** What the reject answers to each order of the file, or of its batch, that has no answer yet. Close the stream. */
    Stream<Answer> answers(WholeReject reject, OutboundFile file, Agreement agreement) {
        OutboundPlan plan = plans.debits(agreement);
        OutboundValues values = plans.values(agreement, file);
        return tables.orders()
                .unanswered(file.agreement(), file.sequence())
                .filter(payable -> !reject.isOfBatch()
                        || plan.text("batch-id", DebitDraft.values(values, payable))
                                .equals(reject.batch()))
                .map(payable -> new Answer(
                        payable.order().account(),
                        payable.order().item(),
                        Outcome.REJECT,
                        payable.order().amountMinor(),
                        reject.day(),
                        reject.code(),
                        reject.line()));
    }
}
