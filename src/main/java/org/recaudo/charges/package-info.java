// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Owns tariffs, charges with their explanations, and the services that providers report: what a household is asked to
 * pay for a period, and how each amount came to be.
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
            "affiliates"
        })
package org.recaudo.charges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
