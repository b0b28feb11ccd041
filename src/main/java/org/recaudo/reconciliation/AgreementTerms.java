// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.recaudo.intake.Agreement;
import org.recaudo.intake.Networks;
import org.recaudo.money.Money;
import org.recaudo.runs.ConfigNode;

/** The terms of every agreement: commission and days from networks.yml, tolerances from reconciliation.yml. */
public record AgreementTerms(Map<String, SettlementTerms> byAgreement) {

    /** How far a credit may be from what is expected, where nothing is configured. */
    private static final int DAYS_DEFAULT = 3;

    public AgreementTerms {
        byAgreement = new LinkedHashMap<>(byAgreement);
    }

    /**
     * Reads {@code tolerance: {amount: 0.05, days: 3}} and, below {@code agreements}, the same for one agreement.
     * Refuses an agreement that networks.yml does not have and a key that nobody knows.
     */
    public static AgreementTerms read(ConfigNode config, Networks networks, Money none) {
        ConfigNode common = config.nodeOrEmpty("tolerance");
        String amount = common.text("amount", none.decimalText());
        int days = common.number("days", DAYS_DEFAULT);
        common.refuseUnknown();
        ConfigNode own = config.nodeOrEmpty("agreements");
        Map<String, SettlementTerms> terms = new LinkedHashMap<>();
        for (Agreement agreement : networks.agreements()) {
            ConfigNode special = own.nodeOrEmpty(agreement.id());
            Money tolerance = Money.parse(special.text("amount", amount), none.currency());
            terms.put(
                    agreement.id(),
                    new SettlementTerms(
                            agreement.commission(),
                            agreement.commissionTax(),
                            agreement.settleBankingDays(),
                            tolerance,
                            special.number("days", days)));
            special.refuseUnknown();
        }
        own.refuseUnknown();
        config.refuseUnknown();
        return new AgreementTerms(terms);
    }
}
