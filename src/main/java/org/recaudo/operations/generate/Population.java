// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * How many households there are, and which came when. Households are numbered in the order in which they come: those of
 * the first month's roll, then those that its SSSalud changes bring (whom the fund gives the next free numbers, in the
 * order of the file), then those of the next roll, and so on.
 */
final class Population {

    /** Account number of the household before the first: nine digits with zeros in front, as real ones have. */
    private static final long ACCOUNT_BASE = 1_000_000;

    private static final int AFFILIATES_PER_TEN_HOUSEHOLDS = 25;
    private static final int JOIN_BY_ROLL_OF_TEN_THOUSAND = 60;
    private static final int JOIN_BY_CHANGE_OF_TEN_THOUSAND = 40;

    private record Group(Origin origin, int from, int to) {}

    private final List<Group> groups = new ArrayList<>();

    Population(int affiliates, int periods) {
        int households = Math.max(1, (int) (affiliates * 10L / AFFILIATES_PER_TEN_HOUSEHOLDS));
        add(0, false, households);
        for (int month = 0; month < periods; month++) {
            if (month > 0) {
                add(month, false, share(households, JOIN_BY_ROLL_OF_TEN_THOUSAND));
            }
            add(month, true, share(households, JOIN_BY_CHANGE_OF_TEN_THOUSAND));
        }
        if (households() > People.HOUSEHOLDS_MAX) {
            throw new IllegalArgumentException(
                    "%d affiliates are about %d households, and fictitious documents are there"
                                    .formatted(affiliates, households())
                            + " for " + People.HOUSEHOLDS_MAX);
        }
    }

    int households() {
        return groups.get(groups.size() - 1).to();
    }

    /** Where the household with that index, from 0, comes from. */
    Origin origin(int index) {
        for (Group group : groups) {
            if (index < group.to()) {
                Origin origin = group.origin();
                return new Origin(origin.month(), origin.byChange(), index == group.to() - 1);
            }
        }
        throw new IllegalStateException("Household %d of %d".formatted(index, households()));
    }

    static long account(int index) {
        return ACCOUNT_BASE + 1 + index;
    }

    private void add(int month, boolean byChange, int households) {
        int from = groups.isEmpty() ? 0 : households();
        groups.add(new Group(new Origin(month, byChange, false), from, from + households));
    }

    private static int share(int households, int ofTenThousand) {
        return Math.max(1, (int) ((long) households * ofTenThousand / 10_000));
    }
}
