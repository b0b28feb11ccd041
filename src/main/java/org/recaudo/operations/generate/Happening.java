// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

/**
 * What happens to a household in a month: one thing at most, so that nobody has to guess which of two came first. The
 * first group is seen in the month's full roll, the second comes by SSSalud changes after it.
 */
enum Happening {
    NOTHING,
    LEAVES,
    MEMBER_LEAVES,
    MEMBER_LEAVES_WITHIN_MONTH,
    MEMBER_JOINS,
    CHANGES_PLAN,
    MOVES,
    CHANGES_CONTACT,

    LEAVES_BY_CHANGE,
    MEMBER_LEAVES_BY_CHANGE,
    MEMBER_JOINS_BY_CHANGE,
    MOVES_BY_CHANGE;

    // In ten thousand, in the order of the constants.
    private static final int[] WEIGHTS = {9_220, 70, 80, 50, 120, 100, 130, 90, 20, 40, 50, 30};

    /** Draws what happens; in the first month, when the whole roll is new, only what a first roll can show. */
    static Happening draw(SplitMix random, boolean firstMonth) {
        Happening drawn = values()[random.weighted(WEIGHTS)];
        return switch (drawn) {
            case LEAVES, MEMBER_LEAVES, CHANGES_PLAN, MOVES, CHANGES_CONTACT -> firstMonth ? NOTHING : drawn;
            case NOTHING,
                    MEMBER_LEAVES_WITHIN_MONTH,
                    MEMBER_JOINS,
                    LEAVES_BY_CHANGE,
                    MEMBER_LEAVES_BY_CHANGE,
                    MEMBER_JOINS_BY_CHANGE,
                    MOVES_BY_CHANGE -> drawn;
        };
    }
}
