// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recaudo.intake.SourceRef;

/** A version of an affiliate that a movement makes. */
public record NewVersion(
        RollEntry entry, int version, boolean active, RollChange change, LocalDate effectiveOn, SourceRef source) {

    static NewVersion of(@Nullable Standing before, RollEntry entry, RollChange change, AffiliateMovement movement) {
        int version = before == null ? 1 : before.version() + 1;
        boolean active = change != RollChange.LEFT;
        return new NewVersion(entry, version, active, change, movement.date(), movement.source());
    }

    /** The affiliate as this version leaves it. */
    Standing standing() {
        return new Standing(entry, version, active);
    }
}
