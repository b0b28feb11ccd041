// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import java.time.LocalDate;
import java.util.List;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.BillBarcode;
import org.recaudo.ledger.PaymentReference;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.Money;

/**
 * The document that presents a household's charges and balance on a date. Frozen at issue: what it says is never
 * calculated again, and print and digital writers both read this one type.
 *
 * @param billEntity the fund's number in bill bar codes
 * @param lastDueDate the last day on which it can be paid without surcharge
 * @param lines by member and concept, then late fees; they sum to {@code summary.charges()}
 */
public record Invoice(
        InvoiceNumber number,
        LocalDate issuedOn,
        LocalDate firstDueDate,
        LocalDate lastDueDate,
        String billEntity,
        Recipient recipient,
        Route route,
        AccountSummary summary,
        List<InvoiceLine> lines) {

    public Invoice {
        lines = List.copyOf(lines);
        long sumMinor = 0;
        for (InvoiceLine line : lines) {
            sumMinor = Math.addExact(sumMinor, line.amount().minorUnits());
        }
        if (sumMinor != summary.charges().minorUnits()) {
            throw new IllegalStateException("The lines of invoice %s sum to %d, its summary says %s"
                    .formatted(number, sumMinor, summary.charges()));
        }
    }

    public AccountNumber account() {
        return number.account();
    }

    public BillingPeriod period() {
        return number.period();
    }

    /** What is due; negative is credit. */
    public Money total() {
        return summary.total();
    }

    /** Whether there is anything to pay, so that the invoice carries payment codes. */
    public boolean isPayable() {
        return total().isPositive();
    }

    /** What the household pays under. */
    public PaymentReference reference() {
        return new PaymentReference(number.account(), number.period());
    }

    /** The bar code of the amount due. Refuses an invoice that is not payable. */
    public BillBarcode barcode() {
        if (!isPayable()) {
            throw new IllegalStateException("Invoice %s has nothing to pay, so no bar code".formatted(number));
        }
        return new BillBarcode(billEntity, reference(), total().minorUnits(), firstDueDate, lastDueDate);
    }
}
