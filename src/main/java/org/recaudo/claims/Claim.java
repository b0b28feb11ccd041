// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;

/**
 * What is asked of one insurer for one patient and one authorization or encounter. Immutable; its way is its history of
 * {@link ClaimState}.
 *
 * @param number {@code <claim prefix>-<YYMM>-<sequence>}, at most 20 characters so that it fits every payload
 * @param insurer id of the agreement
 * @param sequence position among the insurer's claims of the period, from 1
 * @param createdOn business date on which it was prepared
 * @param authorization the insurer's prior authorization; empty when none was asked
 * @param provider who rendered the services, by the fund's own code
 * @param total as stated; {@link ClaimRules} holds it against the sum of the lines
 */
public record Claim(
        String number,
        String insurer,
        BillingPeriod period,
        int sequence,
        LocalDate createdOn,
        InsuredPatient patient,
        String authorization,
        String provider,
        List<ClaimLine> lines,
        Money total) {

    public Claim {
        lines = List.copyOf(lines);
    }

    /** {@code GS-2611-000042}: deterministic by data, unique over all insurers since prefixes are. */
    public static String number(String prefix, BillingPeriod period, int sequence) {
        return "%s-%s-%s".formatted(prefix, period.yearMonthDigits(), NaturalId.digits(sequence, 6));
    }

    public CurrencyCode currency() {
        return total.currency();
    }

    /** Sum of the lines before tax. */
    public Money gross() {
        return sum(ClaimLine::gross);
    }

    public Money tax() {
        return sum(ClaimLine::tax);
    }

    public Money patientShare() {
        return sum(ClaimLine::patientShare);
    }

    /** What the insurer owes when it pays all. */
    public Money payerShare() {
        return sum(ClaimLine::payerShare);
    }

    /** One amount of each line, summed. */
    public Money sum(Function<ClaimLine, Money> amount) {
        return lines.stream().map(amount).reduce(Money.zero(currency()), Money::plus);
    }

    public LocalDate firstServiceDate() {
        return lines.stream()
                .map(ClaimLine::serviceDate)
                .min(LocalDate::compareTo)
                .orElse(createdOn);
    }

    public LocalDate lastServiceDate() {
        return lines.stream()
                .map(ClaimLine::serviceDate)
                .max(LocalDate::compareTo)
                .orElse(createdOn);
    }

    /** Diagnosis codes in the order of the lines, each once. */
    public List<String> diagnoses() {
        return distinct(ClaimLine::diagnosis);
    }

    /** Practitioners in the order of the lines, each once. */
    public List<String> practitioners() {
        return distinct(ClaimLine::practitioner);
    }

    private List<String> distinct(Function<ClaimLine, String> field) {
        return lines.stream()
                .map(field)
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
    }
}
