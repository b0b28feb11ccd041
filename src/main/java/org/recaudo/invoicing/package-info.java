// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Owns invoices: the document that presents a household's charges, balance and payment codes on a date, frozen at
 * issue; the print pack for the print vendor, and the digital folder. Owns the tables {@code invoicing_*} and the job
 * {@code issue-invoices}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "money",
            "runs",
            "runs :: jdbc",
            "runs :: batch",
            "formats",
            "affiliates",
            "ledger",
            "charges",
            "arrears"
        })
package org.recaudo.invoicing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
