// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recaudo.claims.ClaimFixtures.PESOS;
import static org.recaudo.claims.ClaimFixtures.pesos;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;

class ClaimRulesTests {

    private static final Agreement NPHIES = ClaimFixtures.agreement("gulf-shield");
    private static final Agreement TISS = ClaimFixtures.agreement("vida-plena");
    private static final Agreement X12 = ClaimFixtures.agreement("northern-mutual");

    @Test
    void findsNothingInSoundClaims() {
        for (Agreement agreement : List.of(NPHIES, TISS, X12)) {
            for (Claim claim : ClaimFixtures.claims(agreement, 30)) {
                assertThat(ClaimRules.check(claim, agreement, PESOS)).isEmpty();
            }
        }
    }

    @Test
    void namesRuleAndBothNumbersOfANetThatIsACentOff() {
        Claim claim = changed(line -> line.net("121.91").payerShare("101.91").build());

        List<Finding> findings = ClaimRules.check(claim, NPHIES, PESOS);

        assertThat(findings)
                .extracting(Finding::text)
                .containsExactly(
                        "BV-00251 claim GS-2611-000001 line 1: net 121.91, expected 121.90",
                        "BV-00059 claim GS-2611-000001: total 121.90, expected 121.91");
    }

    @Test
    void breaksEachRuleOnce() {
        Set<ClaimRule> broken = EnumSet.noneOf(ClaimRule.class);

        broken.addAll(rules(NPHIES, line -> line.net("99.00").build()));
        broken.addAll(rules(NPHIES, line -> line.payerShare("130.00").build()));
        broken.addAll(rules(NPHIES, line -> line.patientShare("130.00").build()));
        broken.addAll(rules(NPHIES, line -> line.factor("-1").build()));
        broken.addAll(rules(
                NPHIES, line -> line.serviceDate(LocalDate.of(2026, 11, 6)).build()));
        broken.addAll(
                rules(NPHIES, line -> line.serviceDate(LocalDate.of(1979, 1, 1)).build()));
        broken.addAll(rules(NPHIES, line -> line.quantity("0").build()));
        broken.addAll(rules(NPHIES, line -> line.diagnosis("").build()));
        broken.addAll(rules(NPHIES, line -> line.procedure("").build()));
        broken.addAll(rules(TISS, line -> line.tax("1.00").settled()));
        broken.addAll(
                rules(TISS, line -> line.tax("0.00").procedure("12345678901").settled()));
        broken.addAll(rules(TISS, line -> line.tax("0.00").quantity("1.5").settled()));
        broken.addAll(
                rules(TISS, line -> line.tax("0.00").unitPrice("1000000.00").settled()));
        broken.addAll(rules(X12, line -> line.procedure("9921*").settled()));
        broken.addAll(foreignCurrency());
        broken.addAll(wholeClaims());
        broken.addAll(lots());

        assertThat(broken).containsExactlyInAnyOrder(ClaimRule.values());
    }

    @Test
    void asksForTheAgreedPercentageOfTax() {
        Agreement fifteen = ClaimFixtures.agreement("gulf-shield", "tax", "15");

        assertThat(rules(fifteen, line -> line.tax("15.90").settled())).isEmpty();
        assertThat(rules(fifteen, line -> line.tax("15.99").settled())).containsExactly(ClaimRule.TAX);
    }

    @Test
    void tellsNoNameAndNoMemberNumber() {
        Claim claim = changed(line -> line.diagnosis("").net("1.00").build());

        assertThat(ClaimRules.check(claim, NPHIES, PESOS))
                .extracting(Finding::text)
                .noneMatch(text -> text.contains(claim.patient().memberId()) || text.contains("Pérez"));
    }

    private static Set<ClaimRule> foreignCurrency() {
        CurrencyCode riyal = CurrencyCode.of("SAR");
        return rules(ClaimRules.check(changed(line -> line.build()), NPHIES, riyal));
    }

    private static Set<ClaimRule> wholeClaims() {
        Claim claim = changed(line -> line.build());
        Set<ClaimRule> rules = EnumSet.noneOf(ClaimRule.class);
        rules.addAll(rules(ClaimRules.check(with(claim, List.of(), pesos("0.00")), NPHIES, PESOS)));
        rules.addAll(rules(ClaimRules.check(with(claim, claim.lines(), pesos("1.00")), NPHIES, PESOS)));
        InsuredPatient nobody = new InsuredPatient("", "X", LocalDate.of(1980, 1, 1), "F");
        rules.addAll(rules(ClaimRules.check(of(claim, nobody), NPHIES, PESOS)));
        List<ClaimLine> many = new ArrayList<>();
        for (int line = 1; line <= 51; line++) {
            many.add(LineMaker.of(claim.lines().get(0))
                    .line(line)
                    .diagnosis("A" + line % 13)
                    .build());
        }
        Money total = pesos("121.90").timesFraction(51, 1, RoundingMode.UNNECESSARY);
        rules.addAll(rules(ClaimRules.check(with(claim, many, total), X12, PESOS)));
        return rules;
    }

    private static Set<ClaimRule> lots() {
        List<Claim> claims = ClaimFixtures.claims(TISS, 6);
        Lot mixed = new Lot(1, ClaimKind.SERVICES, claims);
        Agreement small = ClaimFixtures.agreement("vida-plena", "claims-per-lot", 5);
        return rules(ClaimRules.checkLot(mixed, small));
    }

    private static Set<ClaimRule> rules(Agreement agreement, Function<LineMaker, ClaimLine> change) {
        return rules(ClaimRules.check(changed(change), agreement, PESOS));
    }

    private static Set<ClaimRule> rules(List<Finding> findings) {
        Set<ClaimRule> rules = EnumSet.noneOf(ClaimRule.class);
        findings.forEach(finding -> rules.add(finding.rule()));
        return rules;
    }

    /** A claim of one line, 1 x 106.00 + 15.90 tax = 121.90, patient 20.00, whose line is changed. */
    private static Claim changed(Function<LineMaker, ClaimLine> change) {
        Claim first = ClaimFixtures.claims(NPHIES, 1).get(0);
        ClaimLine line = change.apply(LineMaker.of(first.lines().get(0)));
        Money total = line.net().equals(pesos("121.91")) ? pesos("121.90") : line.net();
        return with(first, Collections.singletonList(line), total);
    }

    private static Claim with(Claim claim, List<ClaimLine> lines, Money total) {
        return new Claim(
                claim.number(),
                claim.insurer(),
                claim.period(),
                claim.sequence(),
                claim.createdOn(),
                claim.patient(),
                claim.authorization(),
                claim.provider(),
                lines,
                total);
    }

    private static Claim of(Claim claim, InsuredPatient patient) {
        return new Claim(
                claim.number(),
                claim.insurer(),
                claim.period(),
                claim.sequence(),
                claim.createdOn(),
                patient,
                claim.authorization(),
                claim.provider(),
                claim.lines(),
                claim.total());
    }
}
