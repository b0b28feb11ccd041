// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import static org.recaudo.charges.TariffFixtures.ars;

import java.time.LocalDate;
import org.recaudo.affiliates.AffiliateNumber;
import org.recaudo.intake.SourceRef;
import org.recaudo.ledger.AccountNumber;

/** Services that were rendered to account 123. */
final class ChargeFixtures {

    private ChargeFixtures() {}

    static ChargeableService service(int member, String id, String patientShare) {
        return new ChargeableService(
                new AffiliateNumber(new AccountNumber(123), member),
                new Explanation.ServiceRef(id, LocalDate.parse("2026-10-12"), "Consulta", SourceRef.ofLine(7, 2)),
                ars(patientShare));
    }
}
