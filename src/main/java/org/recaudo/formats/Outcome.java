// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a network says became of a payment: the meaning of its channel, movement or reject code. */
public enum Outcome {
    /** Money was collected. */
    PAYMENT("payment"),
    /** Money collected earlier was taken back. */
    REVERSAL("reversal"),
    /** The network or the payer's bank refused to collect: no money moved. */
    REJECT("reject"),
    /** News that moves no money and asks for nothing. */
    IGNORE("ignore"),
    /** The payer's bank tells that a payer agreed to direct debits. */
    MANDATE_START("mandate-start"),
    /** The payer's bank tells that an agreement to direct debits goes on under another account, card or id. */
    MANDATE_CHANGE("mandate-change"),
    /** The payer's bank tells that a payer ended direct debits. */
    MANDATE_END("mandate-end");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    /** The word that stands for this outcome in a format's {@code outcomes}. */
    public String code() {
        return code;
    }

    /** Whether money moved: in as a payment, or back as a reversal. */
    public boolean movesMoney() {
        return switch (this) {
            case PAYMENT, REVERSAL -> true;
            case REJECT, IGNORE, MANDATE_START, MANDATE_CHANGE, MANDATE_END -> false;
        };
    }

    /** Whether it is news of a mandate: no money, no debit that was asked for. */
    public boolean isMandateNews() {
        return this == MANDATE_START || this == MANDATE_CHANGE || this == MANDATE_END;
    }

    static String codes() {
        return Arrays.stream(values()).map(Outcome::code).collect(Collectors.joining(", "));
    }

    /** The outcome of this code, or nothing when there is none. */
    public static Optional<Outcome> ofCode(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .findFirst();
    }
}
