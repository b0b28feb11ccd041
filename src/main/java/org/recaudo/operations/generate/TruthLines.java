// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The truth of a month household by household: {@code truth/<period>.jsonl}, one JSON object a line in the order of the
 * account numbers, so that a million households can be compared as a stream. Amounts are whole minor units.
 */
final class TruthLines {

    private final TextFile file;

    TruthLines(Path folder, Month month) {
        file = new TextFile(folder.resolve("truth").resolve(month.period() + ".jsonl"), StandardCharsets.UTF_8, "\n");
    }

    void write(HouseholdTruth truth) {
        file.line(new JsonText()
                .put("account", truth.account())
                .put("behaviour", truth.behaviour().code())
                .put("members", truth.members())
                .put("charged", truth.chargedMinor())
                .put("fee", truth.feeMinor())
                .put("tax", truth.taxMinor())
                .put("copayment", truth.copaymentMinor())
                .put("late-fee", truth.lateFeeMinor())
                .put("paid", truth.paidMinor())
                .put("arrears", truth.arrears())
                .put("balance-forward", truth.forwardMinor())
                .put("owed", truth.owedMinor())
                .put("credit", truth.creditMinor())
                .put("joined", truth.joined())
                .put("left", truth.left())
                .toString());
    }

    void close() {
        file.close();
    }
}
