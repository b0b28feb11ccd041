// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Owns finance's workbook: what each sheet shows of the other modules' facts, and the ties that prove it against the
 * ledger. It reads only and writes nothing but files.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "money",
            "runs",
            "runs :: jdbc",
            "runs :: batch",
            "runs :: sheets",
            "formats",
            "intake",
            "ledger",
            "affiliates",
            "charges",
            "arrears",
            "invoicing",
            "collections",
            "reconciliation",
            "claims"
        })
package org.recaudo.workbooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
