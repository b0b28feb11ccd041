// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of the ladder for one payment without a reference of ours: the households that may have paid it, best first,
 * and the one to which it is given without asking anybody, if any is good enough.
 *
 * @param chosen null when the payment waits in suspense
 * @param ambiguous whether it waits because another household is about as good
 */
public record Matching(List<Evidence> ranked, @Nullable Evidence chosen, boolean ambiguous) {

    /** How many candidates a list shows. */
    public static final int SHOWN = 3;

    public Matching {
        ranked = List.copyOf(ranked);
    }

    /**
     * Ranks by confidence, then account. The best is chosen when its rung is on, its confidence reaches the threshold
     * and the next one stays more than the margin behind; two households as good never are.
     *
     * <p>Example with threshold 85 and margin 10: 95 before 60 is chosen; 95 before 90 is ambiguous; 80 alone waits.
     */
    public static Matching of(List<Evidence> found, MatchingTerms terms) {
        List<Evidence> ranked = found.stream()
                .filter(evidence -> evidence.confidence() > 0)
                .sorted(Comparator.comparingInt(Evidence::confidence).reversed().thenComparing(Evidence::account))
                .toList();
        if (ranked.isEmpty() || !terms.allows(ranked.get(0))) {
            return new Matching(ranked, null, false);
        }
        Evidence best = ranked.get(0);
        boolean rivalled = ranked.size() > 1 && ranked.get(1).confidence() >= best.confidence() - terms.margin();
        return new Matching(ranked, rivalled ? null : best, rivalled);
    }

    /** The three nearest, for the list that a person decides from. */
    public List<Candidate> candidates() {
        return ranked.stream()
                .limit(SHOWN)
                .map(evidence -> new Candidate(evidence.account(), evidence.why(), evidence.confidence()))
                .toList();
    }
}
