// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text with values in it, as plans of outbound files write them: {@code DEBLIQD_{date|yyyyMMdd}.txt}.
 *
 * <table>
 * <caption>Slots</caption>
 * <tr><td>{@code {name}}</td><td>the value; a whole field of it keeps its type: an amount, a number, a day</td></tr>
 * <tr><td>{@code {name:2-5}}</td><td>its second to fifth character</td></tr>
 * <tr><td>{@code {name|yyMMdd}}</td><td>a day by a pattern</td></tr>
 * <tr><td>{@code {name|upper}}</td><td>capital letters without accents, digits and blanks; all else a blank</td></tr>
 * <tr><td>{@code {name|zeros-6}}</td><td>filled with zeros on the left to six characters</td></tr>
 * <tr><td>{@code {name|last-2}}</td><td>its last two characters, zeros before</td></tr>
 * <tr><td>{@code {name|link-month}}</td><td>the month of a day as Pagos Link has it: 01 to 09, 0A, 0B, 0C</td></tr>
 * <tr><td>{@code {name?E}}</td><td>{@code E} when the value is neither empty nor 0</td></tr>
 * </table>
 */
record OutboundText(List<Part> parts) {

    private static final Pattern SLOT =
            Pattern.compile("\\{([a-z0-9-]+)(?::([0-9]+)-([0-9]+))?(?:\\|([^}?]+))?(?:\\?([^}]*))?\\}");
    private static final List<String> LINK_MONTHS =
            List.of("01", "02", "03", "04", "05", "06", "07", "08", "09", "0A", "0B", "0C");

    /** A literal, or a slot with its name. */
    record Part(String literal, String name, int from, int to, String filter, @Nullable String when) {

        static Part literal(String text) {
            return new Part(text, "", 0, 0, "", null);
        }

        boolean isSlot() {
            return !name.isEmpty();
        }

        boolean isPlain() {
            return isSlot() && to == 0 && filter.isEmpty() && when == null;
        }
    }

    static OutboundText of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher slots = SLOT.matcher(text);
        int done = 0;
        while (slots.find()) {
            if (slots.start() > done) {
                parts.add(Part.literal(text.substring(done, slots.start())));
            }
            parts.add(new Part(
                    "",
                    slots.group(1),
                    number(slots.group(2)),
                    number(slots.group(3)),
                    text(slots.group(4)),
                    slots.group(5)));
            done = slots.end();
        }
        if (done < text.length()) {
            parts.add(Part.literal(text.substring(done)));
        }
        for (Part part : parts) {
            if (part.literal().contains("{") || part.literal().contains("}")) {
                throw new IllegalArgumentException("'%s' has a slot that cannot be read".formatted(text));
            }
        }
        return new OutboundText(List.copyOf(parts));
    }

    /** The one value that this text is, with its type, or the whole text. */
    Object value(OutboundValues values) {
        return parts.size() == 1 && parts.get(0).isPlain()
                ? values.value(parts.get(0).name())
                : text(values);
    }

    String text(OutboundValues values) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.isSlot() ? text(part, values.value(part.name())) : part.literal());
        }
        return text.toString();
    }

    private static String text(Part part, Object value) {
        String when = part.when();
        if (when != null) {
            return value.equals("") || value.equals(0L) ? "" : when;
        }
        String text =
                value instanceof LocalDate day ? day(day, part.filter()) : filtered(value.toString(), part.filter());
        return part.to() == 0
                ? text
                : text.substring(Math.min(part.from() - 1, text.length()), Math.min(part.to(), text.length()));
    }

    private static String day(LocalDate day, String filter) {
        if (filter.equals("link-month")) {
            return LINK_MONTHS.get(day.getMonthValue() - 1);
        }
        return filter.isEmpty()
                ? day.toString()
                : DateTimeFormatter.ofPattern(filter, Locale.ROOT).format(day);
    }

    private static String filtered(String text, String filter) {
        if (filter.isEmpty()) {
            return text;
        }
        if (filter.equals("upper")) {
            return upper(text);
        }
        int width = Integer.parseInt(filter.substring(filter.indexOf('-') + 1));
        String filled = "0".repeat(Math.max(0, width - text.length())) + text;
        if (filter.startsWith("last-")) {
            return filled.substring(filled.length() - width);
        }
        if (filter.startsWith("zeros-")) {
            return filled;
        }
        throw new IllegalArgumentException("there is no filter '%s'".formatted(filter));
    }

    /** Capitals without accents: what networks' terminals can show. {@code Núñez, Ana} becomes {@code NUNEZ ANA}. */
    static String upper(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9 ]", " ");
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
