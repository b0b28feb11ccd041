// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person decided about a payment in suspense. */
public enum Decision {
    /** It is a household's: the money moves there. */
    ACCOUNT,
    /** It goes back to who paid: the money waits in suspense until the bank took it. */
    RETURN_TO_PAYER,
    /** It is another company's: the money waits in suspense until that is settled. */
    NOT_OURS;

    /** The word in a correction file: {@code return-to-payer}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The decision of that word, or nothing. */
    public static Optional<Decision> ofCode(String code) {
        return Arrays.stream(values())
                .filter(decision -> decision.code().equals(code))
                .findFirst();
    }

    /** All words, for a message that lists the choice. */
    public static String codes() {
        return Arrays.stream(values()).map(Decision::code).collect(Collectors.joining(", "));
    }
}
