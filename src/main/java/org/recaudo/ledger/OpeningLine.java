// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.Rejection;
import org.recaudo.intake.SourceRef;
import org.recaudo.money.BillingPeriod;

/**
 * One line of opening balances: {@code household;period;due_date;amount;reference}, a negative amount being a credit,
 * for which period, due date and reference are empty. Either the balance or why it is not taken.
 */
public record OpeningLine(FileRecord record, @Nullable OpeningBalance balance, @Nullable Rejection rejection) {

    /**
     * Reads a line that its layout found right.
     *
     * @param run the period that is run: what is owed is owed for an earlier one
     */
    public static OpeningLine read(FileRecord record, SourceRef source, BillingPeriod run) {
        Rejection rejection = fault(record, run);
        if (rejection != null) {
            return new OpeningLine(record, null, rejection);
        }
        OpeningBalance balance = new OpeningBalance(
                AccountNumber.of(record.text("household")),
                period(record).orElse(null),
                record.dateIn("due_date").orElse(null),
                record.minor("amount"),
                source);
        return new OpeningLine(record, balance, null);
    }

    private static @Nullable Rejection fault(FileRecord record, BillingPeriod run) {
        if (!AccountNumber.isValid(record.text("household"))) {
            return record.reject("household", OpeningFault.UNKNOWN_HOUSEHOLD, "nine digits, not all zero");
        }
        long amountMinor = record.minor("amount");
        if (amountMinor == 0) {
            return record.reject("amount", OpeningFault.ZERO_AMOUNT, "an amount other than zero");
        }
        return amountMinor < 0 ? creditFault(record) : owedFault(record, run);
    }

    private static @Nullable Rejection creditFault(FileRecord record) {
        for (String field : new String[] {"period", "due_date", "reference"}) {
            if (record.has(field)) {
                return record.reject(field, OpeningFault.CREDIT_WITH_PERIOD, "nothing: a negative amount is a credit");
            }
        }
        return null;
    }

    private static @Nullable Rejection owedFault(FileRecord record, BillingPeriod run) {
        Optional<BillingPeriod> period = period(record).filter(owed -> owed.compareTo(run) < 0);
        if (period.isEmpty()) {
            return record.reject(
                    "period", OpeningFault.PERIOD, "a period before %s, such as %s".formatted(run, run.previous()));
        }
        if (record.dateIn("due_date").map(LocalDate::getYear).orElse(0) < 1) {
            return record.reject("due_date", OpeningFault.DUE_DATE, "the day on which it fell due");
        }
        PaymentReference reference = new PaymentReference(AccountNumber.of(record.text("household")), period.get());
        if (record.has("reference") && !record.text("reference").equals(reference.digits())) {
            return record.reject("reference", OpeningFault.REFERENCE, reference.digits() + " or nothing");
        }
        return null;
    }

    private static Optional<BillingPeriod> period(FileRecord record) {
        String text = record.text("period");
        return text.matches("20[0-9]{2}-(0[1-9]|1[0-2])") ? Optional.of(BillingPeriod.parse(text)) : Optional.empty();
    }
}
