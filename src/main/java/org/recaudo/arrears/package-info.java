// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Owns arrears: what households owe too late at a period's business date, by age, and the late fees that this raises.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"money", "runs", "runs :: jdbc", "runs :: batch", "intake", "ledger", "affiliates"})
package org.recaudo.arrears;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
