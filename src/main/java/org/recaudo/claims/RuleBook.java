// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

import java.util.List;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;

/**
 * Notes the broken rules of one place of one claim.
 *
 * @param line position of the line, or 0 for the claim itself
 */
record RuleBook(String claimNumber, int line, List<Finding> findings) {

    static RuleBook of(Claim claim, List<Finding> findings) {
        return new RuleBook(claim.number(), 0, findings);
    }

    RuleBook at(ClaimLine place) {
        return new RuleBook(claimNumber, place.line(), findings);
    }

    void unless(boolean holds, ClaimRule rule, String found, String expected) {
        if (!holds) {
            findings.add(new Finding(rule, claimNumber, line, found, expected));
        }
    }

    void same(ClaimRule rule, String what, Money found, Money expected) {
        unless(found.equals(expected), rule, what + " " + found.decimalText(), expected.decimalText());
    }

    void atMost(ClaimRule rule, String what, Money found, Money limit) {
        boolean holds = found.compareTo(limit) <= 0;
        unless(holds, rule, what + " " + found.decimalText(), "at most net " + limit.decimalText());
    }

    void notNegative(String what, Money found) {
        unless(!found.isNegative(), ClaimRule.NEGATIVE, what + " " + found.decimalText(), "0 or more");
    }

    void currency(ClaimRule rule, Money found, CurrencyCode expected) {
        unless(found.currency().equals(expected), rule, found.toString(), expected.code());
    }
}
