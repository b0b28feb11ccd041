// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides card numbers: of each only the last four digits are ever shown. */
final class CardMask {
    private static final Pattern RUN = Pattern.compile("\\d{13,}");
    private static final int SHOWN = 4;

    private CardMask() {}

    /** Masks the whole value: {@code 4111111111111111} is shown as {@code ************1111}. */
    static String whole(String number) {
        int hidden = Math.max(0, number.length() - SHOWN);
        return "*".repeat(hidden) + number.substring(hidden);
    }

    /** Masks every run of digits that is long enough to hold a card number. */
    static String mask(String text) {
        return RUN.matcher(text).replaceAll(run -> Matcher.quoteReplacement(whole(run.group())));
    }

    /** A value as a message may show it. */
    static String shown(FileRecord record, String name) {
        Field field = record.layout().field(name);
        String value = record.text(name).replaceAll("\\p{Cntrl}", "\uFFFD");
        if (field != null && field.terms().card()) {
            return whole(value);
        }
        return record.layout().holdsCard() ? mask(value) : value;
    }
}
