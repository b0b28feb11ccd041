// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.Arrays;
import java.util.Optional;

/** What a network says became of a payment: the meaning of its channel, movement or reject code. */
public enum Outcome {
    /** Money was collected. */
    PAYMENT("payment"),
    /** Money collected earlier was taken back. */
    REVERSAL("reversal"),
    /** The network or the payer's bank refused to collect: no money moved. */
    REJECT("reject"),
    /** News that moves no money and asks for nothing. */
    IGNORE("ignore");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    /** The word that stands for this outcome in a format's {@code outcomes}. */
    public String code() {
        return code;
    }

    /** The outcome of this code, or nothing when there is none. */
    public static Optional<Outcome> ofCode(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .findFirst();
    }
}
