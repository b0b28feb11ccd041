// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Owns what members pay: payments by network, their allocation to open items, reversals, rejected direct debits and
 * money in suspense. Owns the tables {@code collections_*} and the job {@code import-payments}.
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
            "affiliates",
            "ledger"
        })
package org.recaudo.collections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
