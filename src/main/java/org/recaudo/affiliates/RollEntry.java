// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of an affiliate roll: an affiliate with everything that the roll says of them.
 *
 * @param plan code of the plan, which tariffs price
 * @param leftOn the last day covered, if cover is known to end
 */
public record RollEntry(
        AffiliateNumber number,
        Relationship relationship,
        Identity identity,
        String plan,
        String branch,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        Address address,
        Contact contact,
        ChannelPreference channel) {}
