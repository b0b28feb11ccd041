// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recaudo.ledger.AccountNumber;

/**
 * What speaks for one household as the payer of one payment, and how much.
 *
 * @param nameLikeness how like the names are, from 0 to 100; see {@link NameLikeness}
 */
public record Evidence(AccountNumber account, Set<Clue> clues, int nameLikeness) {

    private static final int SURE_AT_MOST = 99;
    private static final int FURTHER_CLUE = 2;
    private static final int NAMED = 40;
    private static final int NEAR_AND_AMOUNT = 60;

    public Evidence {
        clues = clues.isEmpty() ? Set.of() : Set.copyOf(clues);
    }

    /**
     * How sure it is, from 0 to 99; only our own reference makes 100.
     *
     * <ul>
     *   <li>mandate 97, tax id 95, account or card 92; each further clue adds 2
     *   <li>amount and name: 40 and half the likeness of the names
     *   <li>a reference one slip away: 30, with the amount 60
     *   <li>the amount alone: 25
     * </ul>
     *
     * <p>Examples: tax id 95; tax id and amount 97; amount and the very same name 40 + 100 / 2 = 90; amount and PEREZ
     * JUAN for PEREZ JUAN CARLOS, of likeness 80, gives 80; a misread reference over an amount that is owed 60.
     */
    public int confidence() {
        int best = clues.stream().mapToInt(Clue::confidence).max().orElse(0);
        if (clues.contains(Clue.NEAR_REFERENCE) && clues.contains(Clue.AMOUNT)) {
            best = Math.max(best, NEAR_AND_AMOUNT);
        }
        if (clues.contains(Clue.AMOUNT) && clues.contains(Clue.NAME)) {
            best = Math.max(best, NAMED + nameLikeness / 2);
        }
        boolean identified = rung() != null && rung() != Rung.AMOUNT_AND_NAME;
        int further = identified ? (clues.size() - 1) * FURTHER_CLUE : 0;
        return Math.min(best + further, SURE_AT_MOST);
    }

    /** The rung on which this evidence stands; null when it is good for a suggestion only. */
    public @Nullable Rung rung() {
        if (clues.contains(Clue.MANDATE)) {
            return Rung.MANDATE;
        }
        if (clues.contains(Clue.TAX_ID)) {
            return Rung.TAX_ID;
        }
        if (clues.contains(Clue.PAYER_ACCOUNT)) {
            return Rung.PAYER_ACCOUNT;
        }
        return clues.contains(Clue.AMOUNT) && clues.contains(Clue.NAME) ? Rung.AMOUNT_AND_NAME : null;
    }

    /** The clues in words: {@code amount+name}. */
    public String why() {
        return clues.isEmpty()
                ? ""
                : EnumSet.copyOf(clues).stream().map(Clue::code).collect(Collectors.joining("+"));
    }
}
