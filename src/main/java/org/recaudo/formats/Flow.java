// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How records follow each other and what they say about each other.
 *
 * @param body the kind that is handed to the job
 * @param news kinds that are handed to it beside the body
 */
record Flow(
        String body,
        List<String> news,
        Grammar grammar,
        List<ControlTotal> totals,
        List<LineSequence> sequences,
        List<DateWindow> windows,
        List<AmountRule> amounts,
        FlowTally.IdentityRule identity,
        @Nullable RecordJoin join) {

    Flow {
        news = List.copyOf(news);
        totals = List.copyOf(totals);
        sequences = List.copyOf(sequences);
        windows = List.copyOf(windows);
        amounts = List.copyOf(amounts);
    }

    /** Of a message, which looks after its totals itself. */
    static Flow of(String body, Grammar grammar, FlowTally.IdentityRule identity) {
        return new Flow(body, List.of(), grammar, List.of(), List.of(), List.of(), List.of(), identity, null);
    }
}
