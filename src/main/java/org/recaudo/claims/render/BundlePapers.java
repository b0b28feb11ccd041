// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import java.util.HashMap;
import java.util.Map;
import org.recaudo.claims.Claim;
import org.recaudo.claims.ClaimBundle;
import org.recaudo.claims.ClaimTotals;
import org.recaudo.claims.Lot;
import org.recaudo.runs.Fund;

/** What every document of one bundle needs: the bundle, its totals, who sends it, and in which words. */
final class BundlePapers {

    private final ClaimBundle bundle;
    private final Fund fund;
    private final Wording wording;
    private final ClaimTotals totals;
    private final Map<String, Integer> lotByClaim = new HashMap<>();

    BundlePapers(ClaimBundle bundle, Fund fund, Wording wording) {
        this.bundle = bundle;
        this.fund = fund;
        this.wording = wording;
        this.totals = bundle.totals();
        for (Lot lot : bundle.lots()) {
            lot.claims().forEach(claim -> lotByClaim.put(claim.number(), lot.number()));
        }
    }

    ClaimBundle bundle() {
        return bundle;
    }

    Fund fund() {
        return fund;
    }

    Wording wording() {
        return wording;
    }

    ClaimTotals totals() {
        return totals;
    }

    /** Number of the lot in which the payload carries a claim. */
    int lotOf(Claim claim) {
        Integer lot = lotByClaim.get(claim.number());
        if (lot == null) {
            throw new IllegalStateException("Claim %s is in no lot".formatted(claim.number()));
        }
        return lot;
    }
}
