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
        ChannelPreference channel) {

    /** The same affiliate with this last day of cover. */
    RollEntry leaving(LocalDate lastDay) {
        return new RollEntry(
                number, relationship, identity, plan, branch, joinedOn, lastDay, address, contact, channel);
    }

    /** The same affiliate with cover from that day on, under the terms of another entry. */
    RollEntry rejoining(LocalDate date, RollEntry terms) {
        return new RollEntry(
                number, relationship, identity, terms.plan, terms.branch, date, null, address, contact, terms.channel);
    }

    /** The same affiliate with what a movement says of them. */
    RollEntry told(AffiliateMovement movement) {
        return new RollEntry(
                number,
                number.isTitular() ? Relationship.TITULAR : movement.relationship(),
                movement.over(identity),
                plan,
                branch,
                joinedOn,
                leftOn,
                movement.over(address),
                movement.over(contact),
                channel);
    }
}
