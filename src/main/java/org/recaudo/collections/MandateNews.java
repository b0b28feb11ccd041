// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.Outcome;
import org.recaudo.intake.Agreement;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.PaymentReference;

/**
 * What one line of a bank's file says about a mandate.
 *
 * @param account the household that the line names; null when it names none of ours in form
 * @param date day of the news; null where the file has none, then the delivery's own date counts
 * @param payerAccount the account or card in the file, with its agency where that stands apart; may be empty
 * @param record the line, for a rejection
 */
public record MandateNews(
        MandateEvent.Kind event,
        @Nullable AccountNumber account,
        @Nullable LocalDate date,
        String payerAccount,
        String holder,
        String taxId,
        FileRecord record) {

    /**
     * Reads a record whose outcome is mandate news. The household is the nine digits of the field {@code mandate}, or
     * that of a payment reference there or where the agreement has its references.
     */
    public static MandateNews read(FileRecord record, Agreement agreement) {
        return new MandateNews(
                event(record.outcome()),
                account(record.text("mandate"), agreement.referenceOf(record)),
                record.dateIn("payment-date").orElse(null),
                Instrument.plain(record.text("payer-agency") + record.text("payer-account")),
                record.text("payer-name"),
                record.text("payer-tax-id"),
                record);
    }

    private static MandateEvent.Kind event(Outcome outcome) {
        return switch (outcome) {
            case MANDATE_START -> MandateEvent.Kind.START;
            case MANDATE_CHANGE -> MandateEvent.Kind.CHANGE;
            case MANDATE_END -> MandateEvent.Kind.END;
            case PAYMENT, REVERSAL, REJECT, IGNORE ->
                throw new IllegalArgumentException("A %s is no news of a mandate".formatted(outcome.code()));
        };
    }

    private static @Nullable AccountNumber account(String mandate, String reference) {
        if (AccountNumber.isValid(mandate)) {
            return AccountNumber.of(mandate);
        }
        return PaymentReference.read(mandate)
                .or(() -> PaymentReference.read(reference))
                .map(PaymentReference::account)
                .orElse(null);
    }
}
