// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Owns the bank's side: statements, the settlements in them, their match with what the networks reported, and each
 * difference with its reason.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "money",
            "runs",
            "runs :: jdbc",
            "runs :: batch",
            "formats",
            "intake",
            "ledger",
            "collections"
        })
package org.recaudo.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
