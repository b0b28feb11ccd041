// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigurationException;

/**
 * When a payment without our reference is given to a household without asking anybody.
 *
 * @param threshold least confidence, from 61 to 99: a misread reference with the right amount, 60, is never enough
 * @param margin how far behind the next household must be
 * @param rungs the rungs that are on
 */
public record MatchingTerms(int threshold, int margin, Set<Rung> rungs) {

    private static final int THRESHOLD = 85;
    private static final int THRESHOLD_MIN = 61;
    private static final int THRESHOLD_MAX = 99;
    private static final int MARGIN = 10;
    private static final List<Rung> OPTIONAL =
            List.of(Rung.MANDATE, Rung.TAX_ID, Rung.PAYER_ACCOUNT, Rung.AMOUNT_AND_NAME);

    public MatchingTerms {
        rungs = rungs.isEmpty() ? Set.of() : Set.copyOf(rungs);
    }

    /** Threshold 85, margin 10, all rungs on. */
    public static MatchingTerms standard() {
        return new MatchingTerms(THRESHOLD, MARGIN, EnumSet.copyOf(OPTIONAL));
    }

    /** Reads {@code matching:} of collections.yml. Refuses thresholds out of range and rungs that nobody knows. */
    public static MatchingTerms read(ConfigNode node) {
        int threshold = node.number("threshold", THRESHOLD);
        if (threshold < THRESHOLD_MIN || threshold > THRESHOLD_MAX) {
            throw new ConfigurationException("%s: threshold is %d; expected %d to %d"
                    .formatted(node.where(), threshold, THRESHOLD_MIN, THRESHOLD_MAX));
        }
        int margin = node.number("margin", MARGIN);
        if (margin < 1 || margin > THRESHOLD_MAX) {
            throw new ConfigurationException(
                    "%s: margin is %d; expected 1 to %d".formatted(node.where(), margin, THRESHOLD_MAX));
        }
        Set<Rung> rungs = EnumSet.noneOf(Rung.class);
        if (node.has("rungs")) {
            node.texts("rungs").forEach(rung -> rungs.add(rung(rung, node)));
        } else {
            rungs.addAll(OPTIONAL);
        }
        node.refuseUnknown();
        return new MatchingTerms(threshold, margin, rungs);
    }

    boolean allows(Evidence evidence) {
        Rung rung = evidence.rung();
        return rung != null && rungs.contains(rung) && evidence.confidence() >= threshold;
    }

    private static Rung rung(String code, ConfigNode node) {
        return OPTIONAL.stream()
                .filter(rung -> rung.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException("%s: rungs has '%s'; expected some of %s"
                        .formatted(
                                node.where(),
                                code,
                                OPTIONAL.stream().map(Rung::code).toList())));
    }
}
