// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The bank's notification of credits and debits, ISO 20022 BankToCustomerDebitCreditNotification, versions 02 to 08, as
 * payments. What an entry becomes:
 *
 * <ul>
 *   <li>a booked credit that is neither reversed nor returned: payments, one a detail when the details add up to the
 *       entry, otherwise one for the entry;
 *   <li>a booked debit that is a reversal (RvslInd) or a return (RtrInf, as some banks send without RvslInd): reversals
 *       with the return's reason;
 *   <li>a return that moved no money (status INFO): a reject with its reason;
 *   <li>all else, such as our own transfers and pending entries: ignored.
 * </ul>
 *
 * A payment's receipt is the account with the bank's reference, amount and dates, by which one that is notified twice
 * is known.
 */
final class Camt054 implements Message {
    static final String PAYMENT = "payment";
    static final int OF_PAYMENT = 6;

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.054.001.";
    private static final XmlRecords.Shape SHAPE = new XmlRecords.Shape(
            List.of(NAMESPACE),
            List.of("02", "03", "04", "05", "06", "07", "08"),
            Camt053Layouts.elements("BkToCstmrDbtCdtNtfctn/Ntfctn"),
            "camt.054.001.02 to camt.054.001.08");

    private static final MessageFields PAYMENT_FIELDS = MessageFields.of(PAYMENT)
            .date("payment-date")
            .date("credit-date")
            .money("amount")
            .text("currency")
            .text("reference")
            .text("structured-reference")
            .text("end-to-end-id")
            .text("remittance")
            .text("payer-name")
            .text("payer-account")
            .text("mandate")
            .text("receipt")
            .text("channel")
            .text("reason")
            .text("reason-text")
            .text("account")
            .text("outcome");

    private static final List<OutcomeRule> OUTCOMES = List.of(
            outcome(Outcome.PAYMENT),
            outcome(Outcome.REVERSAL),
            outcome(Outcome.REJECT),
            new OutcomeRule("", List.of(), Outcome.IGNORE));

    private static OutcomeRule outcome(Outcome outcome) {
        return new OutcomeRule("outcome", List.of(outcome.code()), outcome);
    }

    @Override
    public List<RecordLayout> layouts() {
        List<RecordLayout> layouts = new ArrayList<>(Camt053Layouts.all());
        layouts.add(PAYMENT_FIELDS.layout(OF_PAYMENT, "amount", OUTCOMES));
        return layouts;
    }

    @Override
    public Flow flow() {
        List<String> kinds = layouts().stream().map(RecordLayout::kind).toList();
        Grammar grammar = Grammar.of("(statement summary? (entry payment*)*)+", kinds);
        FlowTally.IdentityRule identity = new FlowTally.IdentityRule(
                Camt053Layouts.STATEMENT, List.of("account", "statement-id"), "created", "currency");
        return Flow.of(PAYMENT, grammar, identity);
    }

    /**
     * Notifications carry no balance; counts and sums (TxsSummry) are held against the entries where a bank sends them.
     */
    @Override
    public boolean hasControlTotals() {
        return false;
    }

    @Override
    public String complaintOf(byte[] head) {
        return XmlHead.complaint(head, NAMESPACE, "camt.054 document");
    }

    @Override
    public RecordReader reader(FileFormat format, InputStream in, Frame frame) {
        return new Camt054Reader(format, SHAPE, in, frame);
    }
}
