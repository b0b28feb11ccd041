// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.ReadTerms;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Rate;

/**
 * An agreement with a payment network: how its files are read and what it costs.
 *
 * @param id short name, such as {@code rapipago}
 * @param format id of the format of its files
 * @param currency currency of its files
 * @param clearingAccount code of the clearing account in the chart of accounts
 * @param references where the payment reference stands: the first rule that finds one wins
 * @param commission share of the gross that the network keeps
 * @param commissionTax tax on that commission
 * @param withholdings taxes that it keeps back from its transfers, in the order of the file
 * @param settleBankingDays banking days from payment to settlement
 * @param statementText text by which a bank statement's entry is known as its settlement
 * @param checkDigits what a failing check digit in its files means
 * @param match field values of the file's first header that tell this agreement from others of the same format
 * @param expected the files that should arrive
 * @param debts how what is owed is told to the network; null where it is not
 * @param debits how debit orders are given to the network; null where none are
 */
public record Agreement(
        String id,
        String name,
        String format,
        CurrencyCode currency,
        String clearingAccount,
        List<ReferenceRule> references,
        Rate commission,
        Rate commissionTax,
        List<Withholding> withholdings,
        int settleBankingDays,
        String statementText,
        ReadTerms.Severity checkDigits,
        Map<String, String> match,
        ExpectedFiles expected,
        @Nullable Outbound debts,
        @Nullable Outbound debits) {

    /**
     * How files to the network are made.
     *
     * @param plan what stands in them: {@code config/outbound/<plan>.yml}
     * @param values what the plan asks of the agreement by name: company codes, messages, constants
     * @param overdueBankingDays of debts: banking days from the file's date to the due date that an overdue item is
     *     given
     * @param underMandate of debts: whether households with a mandate in force are told too
     */
    public record Outbound(String plan, Map<String, String> values, int overdueBankingDays, boolean underMandate) {

        public Outbound {
            values = Map.copyOf(values);
        }
    }

    public Agreement {
        references = List.copyOf(references);
        withholdings = List.copyOf(withholdings);
        match = Map.copyOf(match);
    }

    /** The payment reference that a record carries, or an empty text when no rule finds one. */
    public String referenceOf(FileRecord record) {
        for (ReferenceRule rule : references) {
            String reference = rule.pick(record);
            if (!reference.isEmpty()) {
                return reference;
            }
        }
        return "";
    }
}
