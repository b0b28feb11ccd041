// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

import java.util.ArrayList;
import java.util.List;

/**
 * One message of a bundle's payload: claims of one kind, no more than the agreement's cap.
 *
 * @param number position in the bundle, from 1
 */
public record Lot(int number, ClaimKind kind, List<Claim> claims) {

    public Lot {
        claims = List.copyOf(claims);
    }

    /** Parts claims into lots, kind by kind, in the order given; no lot is empty and no claim is left. */
    public static List<Lot> of(List<Claim> claims, Agreement agreement) {
        List<Lot> lots = new ArrayList<>();
        for (ClaimKind kind : ClaimKind.values()) {
            List<Claim> ofKind = claims.stream()
                    .filter(claim -> ClaimKind.of(claim, agreement) == kind)
                    .toList();
            for (int from = 0; from < ofKind.size(); from += agreement.claimsPerLot()) {
                int to = Math.min(from + agreement.claimsPerLot(), ofKind.size());
                lots.add(new Lot(lots.size() + 1, kind, ofKind.subList(from, to)));
            }
        }
        return lots;
    }
}
