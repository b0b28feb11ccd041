// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.recaudo.intake.Agreement;
import org.recaudo.intake.Networks;
import org.recaudo.money.Money;
import org.recaudo.money.Rate;
import org.recaudo.runs.ConfigNode;

/** The terms of every agreement: commission, taxes and days from networks.yml, tolerances from reconciliation.yml. */
public record AgreementTerms(Map<String, SettlementTerms> byAgreement) {

    /** How many banking days a credit may be off, where nothing is configured. */
    private static final int DAYS_DEFAULT = 3;

    public AgreementTerms {
        byAgreement = new LinkedHashMap<>(byAgreement);
    }

    /**
     * Reads {@code tolerance: {amount: 0.05, days: 3, commission-percent: 0.50}} and, below {@code agreements}, the
     * same for one agreement. Refuses an agreement that networks.yml does not have and a key that nobody knows.
     */
    public static AgreementTerms read(ConfigNode config, Networks networks, Money none) {
        SettlementTerms.Tolerance standard = tolerance(
                config.nodeOrEmpty("tolerance"),
                new SettlementTerms.Tolerance(none, DAYS_DEFAULT, Rate.percent(BigDecimal.ZERO)));
        ConfigNode own = config.nodeOrEmpty("agreements");
        Map<String, SettlementTerms> terms = new LinkedHashMap<>();
        for (Agreement agreement : networks.agreements()) {
            terms.put(
                    agreement.id(),
                    new SettlementTerms(
                            agreement.commission(),
                            agreement.commissionTax(),
                            agreement.withholdings(),
                            agreement.settleBankingDays(),
                            tolerance(own.nodeOrEmpty(agreement.id()), standard)));
        }
        own.refuseUnknown();
        config.refuseUnknown();
        return new AgreementTerms(terms);
    }

    private static SettlementTerms.Tolerance tolerance(ConfigNode node, SettlementTerms.Tolerance otherwise) {
        SettlementTerms.Tolerance tolerance = new SettlementTerms.Tolerance(
                node.has("amount")
                        ? Money.parse(node.text("amount"), otherwise.amount().currency())
                        : otherwise.amount(),
                node.number("days", otherwise.days()),
                node.has("commission-percent")
                        ? Rate.percent(node.decimal("commission-percent", BigDecimal.ZERO))
                        : otherwise.commission());
        node.refuseUnknown();
        return tolerance;
    }
}
