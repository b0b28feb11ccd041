// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs;

import java.util.List;
import org.recaudo.money.BillingPeriod;

/** Remembers which gates were forced; the same decision twice is one. */
public interface GateLog {

    void record(String job, GateDecision decision);

    /** The gates forced in a period, by job and gate. */
    List<ForcedGate> forced(BillingPeriod period);
}
