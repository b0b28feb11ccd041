// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Owns what is asked of other insurers: claims made of the services rendered to their patients, the rules that a claim
 * keeps, its history of states, and the bundles that are sent, each with a payload of a published kind.
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
            "affiliates",
            "ledger",
            "charges"
        })
package org.recaudo.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
