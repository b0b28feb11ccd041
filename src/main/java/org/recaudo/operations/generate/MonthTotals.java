// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.util.EnumMap;
import java.util.Map;

/** The sums of a month over all households; amounts in minor units. */
final class MonthTotals {

    private final Map<Behaviour, Long> behaviours = new EnumMap<>(Behaviour.class);
    private final long[] arrears = new long[4];
    private long households;
    private long members;
    private long joined;
    private long left;
    private long feeMinor;
    private long taxMinor;
    private long copaymentMinor;
    private long lateFeeMinor;
    private long paidMinor;
    private long suspenseMinor;
    private long forwardMinor;
    private long owedMinor;
    private long creditMinor;
    private long debtors;

    void add(HouseholdTruth truth) {
        behaviours.merge(truth.behaviour(), 1L, Long::sum);
        households += truth.members() > 0 ? 1 : 0;
        members += truth.members();
        joined += truth.joined().size();
        left += truth.left().size();
        feeMinor += truth.feeMinor();
        taxMinor += truth.taxMinor();
        copaymentMinor += truth.copaymentMinor();
        lateFeeMinor += truth.lateFeeMinor();
        paidMinor += truth.paidMinor();
        forwardMinor += truth.forwardMinor();
        owedMinor += truth.owedMinor();
        creditMinor += truth.creditMinor();
        debtors += truth.owedMinor() > 0 ? 1 : 0;
        for (int bucket = 0; bucket < arrears.length; bucket++) {
            arrears[bucket] += truth.arrears()[bucket];
        }
    }

    /** Money that came under a reference of nobody. */
    void addSuspense(long minor) {
        suspenseMinor += minor;
    }

    long suspenseMinor() {
        return suspenseMinor;
    }

    JsonText json(long suspenseBeforeMinor) {
        JsonText byBehaviour = new JsonText();
        behaviours.forEach((behaviour, count) -> byBehaviour.put(behaviour.code(), count));
        return new JsonText()
                .put("households", households)
                .put("members", members)
                .put("joined", joined)
                .put("left", left)
                .put("charged", feeMinor + taxMinor + copaymentMinor)
                .put("fee", feeMinor)
                .put("tax", taxMinor)
                .put("copayment", copaymentMinor)
                .put("late-fee", lateFeeMinor)
                .put("paid", paidMinor)
                .put("to-suspense", suspenseMinor)
                .put("in-suspense", suspenseBeforeMinor + suspenseMinor)
                .put("arrears", arrears)
                .put("balance-forward", forwardMinor)
                .put("owed", owedMinor)
                .put("credit", creditMinor)
                .put("households-that-owe", debtors)
                .put("behaviours", byBehaviour);
    }
}
