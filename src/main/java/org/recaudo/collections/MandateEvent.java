// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recaudo.intake.SourceRef;

/**
 * Something that happened to a mandate on a day. A fact that never changes.
 *
 * @param instrument the account or card that a start or a change brings; null for other events, and where the bank
 *     keeps it to itself
 * @param why in a few words for people, without any number of the payer's; may be empty
 */
public record MandateEvent(Kind kind, LocalDate date, @Nullable Instrument instrument, String why, SourceRef source) {

    /** What can happen to a mandate. */
    public enum Kind {
        /** Adhesion. */
        START,
        /** Another account, card or holder. */
        CHANGE,
        END,
        /** No orders until it is resumed or changed. */
        SUSPEND,
        RESUME;

        /** The word in files and in the database: {@code start}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of that code, or nothing. */
        public static Optional<Kind> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }

        /** All codes, for a message that lists the choice. */
        public static String codes() {
            return Arrays.stream(values()).map(Kind::code).collect(Collectors.joining(", "));
        }
    }

    public MandateEvent {
        if (instrument != null && kind != Kind.START && kind != Kind.CHANGE) {
            throw new IllegalArgumentException("The event %s brings no account or card".formatted(kind.code()));
        }
    }
}
