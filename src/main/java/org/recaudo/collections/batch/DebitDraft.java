// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.time.LocalDate;
import org.recaudo.collections.DebitOrder;
import org.recaudo.collections.DebitRules;
import org.recaudo.collections.Instrument;
import org.recaudo.collections.OutboundFile;
import org.recaudo.collections.OutboundPlan;
import org.recaudo.collections.OutboundValues;
import org.recaudo.collections.jdbc.OrderTables.Payable;
import org.recaudo.intake.Agreement;
import org.recaudo.runs.RunOptions;

/** The next file of an agreement, while its orders are found. */
final class DebitDraft {

    private final Agreement agreement;
    private final OutboundPlan plan;
    private final DebitRules rules;
    private final OutboundValues values;
    private final int sequence;
    private int orders;
    private LocalDate lastCollectOn = LocalDate.MIN;
    private long totalMinor;

    /** Under which agreement, by which plan and rules. */
    record Target(Agreement agreement, OutboundPlan plan, DebitRules rules) {}

    DebitDraft(Target target, OutboundValues values, int sequence) {
        this.agreement = target.agreement();
        this.plan = target.plan();
        this.rules = target.rules();
        this.values = values.set("sequence", sequence);
        this.sequence = sequence;
    }

    Agreement agreement() {
        return agreement;
    }

    OutboundPlan plan() {
        return plan;
    }

    DebitRules rules() {
        return rules;
    }

    int sequence() {
        return sequence;
    }

    /** The number of the order that comes next. */
    int nextNumber() {
        return orders + 1;
    }

    long orders() {
        return orders;
    }

    long totalMinor() {
        return totalMinor;
    }

    /** Why the order cannot stand in the file; empty when it can. */
    String fault(DebitOrder order, Instrument instrument, LocalDate signedOn) {
        return plan.fault(values(values, new Payable(order, instrument, signedOn)));
    }

    void add(DebitOrder order) {
        orders++;
        totalMinor = Math.addExact(totalMinor, order.amountMinor());
        lastCollectOn = order.collectOn().isAfter(lastCollectOn) ? order.collectOn() : lastCollectOn;
    }

    /** Why the records around the orders cannot be written; empty when they can. */
    String fileFault() {
        return plan.fileFault(fileValues(values, plan, orders, totalMinor).set("last-collect-date", lastCollectOn));
    }

    /** What a plan may say of a whole file, beside what every file of the agreement knows. */
    static OutboundValues fileValues(OutboundValues values, OutboundPlan plan, long records, long totalMinor) {
        return values.set("count", records).set("records", plan.lines(records)).set("total", totalMinor);
    }

    OutboundFile file(RunOptions options) {
        return new OutboundFile(
                OutboundFile.Purpose.DEBIT_ORDERS,
                agreement.id(),
                sequence,
                orders,
                totalMinor,
                options.businessDate(),
                options.period(),
                String.valueOf(sequence));
    }

    /** What a plan may say of one order. */
    static OutboundValues values(OutboundValues file, Payable payable) {
        DebitOrder order = payable.order();
        Instrument instrument = payable.instrument();
        return file.inner()
                .set("number", instrument.number())
                .set("holder", instrument.holder())
                .set("tax-id", instrument.taxId())
                .set("account", order.account().digits())
                .set("reference", order.reference())
                .set("item-period", order.item().first())
                .set("amount", order.amountMinor())
                .set("due-date", order.dueDate())
                .set("collect-date", order.collectOn())
                .set("mandate-date", payable.signedOn())
                .set("ordinal", order.number())
                .set("presentation", order.presentation())
                .set("new-reference", order.presentation() == 1 ? "1" : "")
                .set("first", order.first() ? "1" : "");
    }
}
