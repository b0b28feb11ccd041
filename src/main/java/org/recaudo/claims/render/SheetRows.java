// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import java.util.ArrayList;
import java.util.List;
import org.recaudo.claims.Claim;

/** Which rows of the services' sheet belong to which claim: claims stand in order, their services side by side. */
final class SheetRows {

    /** First row below the head of any sheet. */
    static final int FIRST = 4;

    private final List<Integer> firstRows = new ArrayList<>();

    SheetRows(List<Claim> claims) {
        int next = FIRST;
        for (Claim claim : claims) {
            firstRows.add(next);
            next += claim.lines().size();
        }
        firstRows.add(next);
    }

    /** Row of the first service of the claim at that position. */
    int first(int claim) {
        return firstRows.get(claim);
    }

    /** Row of the last service of the claim at that position. */
    int last(int claim) {
        return firstRows.get(claim + 1) - 1;
    }
}
