// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

/**
 * The last version recorded of an affiliate.
 *
 * @param version number of the version, from 1
 * @param active whether the roll or change that made it lists the affiliate; false once they left
 */
public record Standing(RollEntry entry, int version, boolean active) {

    /** The cover that this version gives. */
    public Coverage coverage() {
        return new Coverage(
                entry.number(), entry.relationship(), entry.identity(), entry.plan(), entry.joinedOn(), entry.leftOn());
    }
}
