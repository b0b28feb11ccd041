// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.Rejection;
import org.recaudo.intake.Agreement;
import org.recaudo.intake.Delivery;
import org.recaudo.ledger.PaymentReference;

/** Reads the records of one delivery of an agreement as payments, reversals and rejected debits. */
public final class PaymentReading {

    private static final String DATE = "payment-date";
    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "currency";
    private static final String RECEIPT = "receipt";

    private final Delivery delivery;
    private final Agreement agreement;
    private final LocalDate businessDate;

    public PaymentReading(Delivery delivery, Agreement agreement, LocalDate businessDate) {
        this.delivery = delivery;
        this.agreement = agreement;
        this.businessDate = businessDate;
    }

    /**
     * Why a record that says that money moved cannot be taken; null when it can. A payment after the business date is
     * refused, because "today" is the business date for every rule.
     */
    public @Nullable Rejection fault(FileRecord record) {
        if (!record.outcome().movesMoney()) {
            return null;
        }
        String currency = record.text(CURRENCY);
        if (isIso(currency) && !currency.equals(agreement.currency().code())) {
            return record.reject(
                    CURRENCY, PaymentFault.FOREIGN_CURRENCY, "the currency of the agreement, " + agreement.currency());
        }
        LocalDate date = record.dateIn(DATE).orElse(null);
        if (date == null) {
            return record.reject(DATE, PaymentFault.NO_DATE, "the day on which it was paid");
        }
        if (date.isAfter(businessDate)) {
            return record.reject(DATE, PaymentFault.FUTURE_DATE, "a day not after the business date " + businessDate);
        }
        if (record.minor(AMOUNT) <= 0) {
            return record.reject(AMOUNT, PaymentFault.NO_AMOUNT, "an amount greater than zero");
        }
        return null;
    }

    /** Networks also have numbers of their own for currencies, which their layouts check. */
    private static boolean isIso(String currency) {
        return currency.length() == 3 && currency.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
    }

    /** The record as the agreement reads it. Only for records without {@link #fault}. */
    public IncomingPayment read(FileRecord record) {
        String reference = agreement.referenceOf(record);
        return new IncomingPayment(
                record.outcome(),
                key(record),
                PaymentReference.read(reference).map(PaymentReference::account).orElse(null),
                record.dateIn(DATE).orElse(null),
                record.dateIn("credit-date").orElse(null),
                record.minor(AMOUNT),
                reference,
                record.text("channel"),
                record.text("reason"),
                record.text("reason-text"),
                payer(record),
                record.line());
    }

    /** What a reject says of a whole file or batch of orders; nothing where it is about one order. */
    public Optional<WholeReject> whole(FileRecord reject) {
        LocalDate sent = delivery.businessDate();
        return WholeReject.read(reject, sent == null ? businessDate : sent);
    }

    private static Payer payer(FileRecord record) {
        String taxId = record.text("payer-tax-id");
        String account = record.text("payer-account");
        String name = record.text("payer-name");
        String mandate = record.text("mandate");
        boolean silent = taxId.isEmpty() && account.isEmpty() && name.isEmpty() && mandate.isEmpty();
        return silent ? Payer.none() : new Payer(taxId, account, name, mandate);
    }

    /** Whether the network gave the payment an id of its own, so that it may have been seen before. */
    public boolean carriesId(FileRecord record) {
        return !record.text(RECEIPT).isEmpty();
    }

    private String key(FileRecord record) {
        String receipt = record.text(RECEIPT);
        return receipt.isEmpty()
                ? agreement.id() + "/" + delivery.identity() + "/" + record.line()
                : agreement.id() + "/" + receipt;
    }
}
