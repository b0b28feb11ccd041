// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.commands;

import org.jspecify.annotations.Nullable;
import org.recaudo.money.BillingPeriod;
import org.recaudo.operations.ExitCode;

/** A command that is no job: it works with the fund's books through the beans of a session, and prints. */
interface BookCommand {

    /** Does the work; refusals that the operator can mend are thrown as {@link CommandRefusal}. */
    ExitCode run(CommandContext context);

    /** The period that it is about, or null. */
    default @Nullable BillingPeriod period() {
        return null;
    }
}
