// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;

/**
 * The rule engine: every rule of {@link ClaimRule} over one claim, findings as values in the order of the lines. Pure
 * and quick, so that it runs on every claim each time before it is bundled.
 */
public final class ClaimRules {

    private ClaimRules() {}

    /** All findings of one claim under its agreement; none means that it may be bundled. */
    public static List<Finding> check(Claim claim, Agreement agreement, CurrencyCode fundCurrency) {
        List<Finding> findings = new ArrayList<>(arithmetic(claim, fundCurrency));
        content(claim, findings);
        if (findings.isEmpty()) {
            terms(claim, agreement, findings);
            PayloadLimits.check(claim, agreement.payload(), findings);
        }
        return findings;
    }

    /** The money chain and its currency; asked of a claim of any origin. */
    public static List<Finding> arithmetic(Claim claim, CurrencyCode currency) {
        List<Finding> findings = new ArrayList<>();
        currencies(claim, currency, findings);
        if (!findings.isEmpty()) {
            return findings;
        }
        for (ClaimLine line : claim.lines()) {
            RuleBook book = RuleBook.of(claim, findings).at(line);
            book.unless(line.factor().signum() > 0, ClaimRule.FACTOR, "factor " + line.factor(), "more than 0");
            book.same(ClaimRule.NET, "net", line.net(), line.gross().plus(line.tax()));
            book.atMost(ClaimRule.PAYER_SHARE, "payer share", line.payerShare(), line.net());
            book.atMost(ClaimRule.PATIENT_SHARE, "patient share", line.patientShare(), line.net());
            Money shares = line.patientShare().plus(line.payerShare());
            book.same(ClaimRule.SHARES, "patient and payer share", shares, line.net());
        }
        RuleBook.of(claim, findings).same(ClaimRule.TOTAL, "total", claim.total(), claim.sum(ClaimLine::net));
        return findings;
    }

    /** The rules of a whole lot: its size, and one kind of claim in it. */
    public static List<Finding> checkLot(Lot lot, Agreement agreement) {
        List<Finding> findings = new ArrayList<>();
        RuleBook book = new RuleBook("of lot " + lot.number(), 0, findings);
        int size = lot.claims().size();
        int limit = Math.min(agreement.claimsPerLot(), agreement.payload().claimsPerLotMax());
        book.unless(size <= limit, ClaimRule.LOT_SIZE, size + " claims", "at most " + limit);
        for (Claim claim : lot.claims()) {
            ClaimKind kind = ClaimKind.of(claim, agreement);
            book.unless(
                    kind == lot.kind(),
                    ClaimRule.LOT_KIND,
                    claim.number() + " is " + kind,
                    lot.kind().name());
        }
        return findings;
    }

    private static void currencies(Claim claim, CurrencyCode currency, List<Finding> findings) {
        RuleBook whole = RuleBook.of(claim, findings);
        for (ClaimLine line : claim.lines()) {
            RuleBook book = whole.at(line);
            book.currency(ClaimRule.UNIT_PRICE_CURRENCY, line.unitPrice(), currency);
            book.currency(ClaimRule.TAX_CURRENCY, line.tax(), currency);
            book.currency(ClaimRule.NET_CURRENCY, line.net(), currency);
            book.currency(ClaimRule.PATIENT_SHARE_CURRENCY, line.patientShare(), currency);
            book.currency(ClaimRule.PAYER_SHARE_CURRENCY, line.payerShare(), currency);
        }
        whole.currency(ClaimRule.TOTAL_CURRENCY, claim.total(), currency);
    }

    private static void content(Claim claim, List<Finding> findings) {
        RuleBook whole = RuleBook.of(claim, findings);
        whole.unless(!claim.lines().isEmpty(), ClaimRule.NO_LINES, "0 lines", "1 or more");
        whole.unless(!claim.patient().memberId().isBlank(), ClaimRule.MEMBER, "no member number", "one");
        whole.unless(claim.patient().birthDate() != null, ClaimRule.BIRTH_DATE, "no date of birth", "one");
        for (ClaimLine line : claim.lines()) {
            RuleBook book = whole.at(line);
            String service = "service of " + line.serviceDate();
            boolean future = line.serviceDate().isAfter(claim.createdOn());
            book.unless(!future, ClaimRule.SERVICE_DATE, service, "not after " + claim.createdOn());
            book.unless(!bornAfter(claim, line), ClaimRule.BIRTH_DATE, service + " before the birth", "a later date");
            boolean some = line.quantity().signum() > 0;
            book.unless(some, ClaimRule.NEGATIVE, "quantity " + line.quantity(), "more than 0");
            book.notNegative("unit price", line.unitPrice());
            book.notNegative("tax", line.tax());
            book.notNegative("patient share", line.patientShare());
            book.unless(!line.diagnosis().isBlank(), ClaimRule.DIAGNOSIS, "no diagnosis", "an ICD-10 code");
            book.unless(!line.procedure().isBlank(), ClaimRule.PROCEDURE, "no procedure", "a procedure code");
        }
    }

    private static boolean bornAfter(Claim claim, ClaimLine line) {
        LocalDate birthDate = claim.patient().birthDate();
        return birthDate != null && birthDate.isAfter(line.serviceDate());
    }

    private static void terms(Claim claim, Agreement agreement, List<Finding> findings) {
        for (ClaimLine line : claim.lines()) {
            Money expected = agreement.tax().expected(line);
            RuleBook.of(claim, findings).at(line).same(ClaimRule.TAX, "tax", line.tax(), expected);
        }
    }
}
