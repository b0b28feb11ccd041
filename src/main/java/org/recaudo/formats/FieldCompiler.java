// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigurationException;

/** Compiles the description of one field. Every refusal names the file and the key path. */
final class FieldCompiler {
    private static final Pattern COLUMNS = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?");

    /** A range of columns, from 1, both ends included. */
    record Columns(int from, int to) {}

    private FieldCompiler() {}

    /** A field of a fixed-width record. */
    static Field fixed(String name, ConfigNode node) {
        Columns columns = columns(node.text("columns"), node.where() + ".columns");
        FieldType type = type(node);
        Field.Terms terms = terms(type, node);
        node.refuseUnknown();
        DatePattern pattern = terms.pattern();
        int width = columns.to() - columns.from() + 1;
        if (pattern != null && pattern.length() != width) {
            throw refusal(
                    node,
                    "columns %s are %d wide, but pattern %s is %d"
                            .formatted(text(columns), width, pattern, pattern.length()));
        }
        if (type == FieldType.CONSTANT && terms.constant().length() != width) {
            throw refusal(
                    node,
                    "columns %s are %d wide, but constant '%s' is %d"
                            .formatted(
                                    text(columns),
                                    width,
                                    terms.constant(),
                                    terms.constant().length()));
        }
        return new Field(name, 0, 0, columns.from() - 1, columns.to(), columns.from(), type, terms);
    }

    /** A field of a delimited record, by its number from 0. */
    static Field delimited(String name, int slot, ConfigNode node) {
        FieldType type = type(node);
        Field.Terms terms = terms(type, node);
        node.refuseUnknown();
        return new Field(name, slot, 0, 0, 0, slot + 1, type, terms);
    }

    /** Reads {@code 9-23} or {@code 117}. */
    static Columns columns(String text, String where) {
        Matcher matcher = COLUMNS.matcher(text);
        if (!matcher.matches()) {
            throw new ConfigurationException("%s is '%s'; expected columns such as 9-23 or 117".formatted(where, text));
        }
        int from = Integer.parseInt(matcher.group(1));
        int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
        if (from < 1 || to < from) {
            throw new ConfigurationException(
                    "%s is '%s'; expected a first column of 1 or more and a last one not before it"
                            .formatted(where, text));
        }
        return new Columns(from, to);
    }

    static String text(Columns columns) {
        return columns.from() == columns.to() ? String.valueOf(columns.from()) : columns.from() + "-" + columns.to();
    }

    private static FieldType type(ConfigNode node) {
        if (node.has("constant")) {
            return FieldType.CONSTANT;
        }
        if (node.has("filler")) {
            return FieldType.FILLER;
        }
        return node.has("type") ? node.oneOf("type", FieldType.class) : FieldType.TEXT;
    }

    private static Field.Terms terms(FieldType type, ConfigNode node) {
        boolean pointed = node.text("decimals", "2").equals("point");
        int length = node.number("length", 0);
        return new Field.Terms(
                node.flag("required", false),
                pointed ? Field.POINT : node.number("decimals", 2),
                node.flag("negative", false),
                type == FieldType.DATE ? pattern(node) : null,
                constant(node),
                check(node),
                texts(node, "one-of"),
                texts(node, "not"),
                length > 0 ? length : node.number("max-length", 0),
                length > 0,
                node.flag("card", false),
                leftAligned(node),
                type == FieldType.MONEY ? node.text("plus", "") : "",
                names(node.nodeOrEmpty("names")));
    }

    private static Map<String, String> names(ConfigNode node) {
        Map<String, String> names = new LinkedHashMap<>();
        node.keys().forEach(code -> names.put(code, node.text(code)));
        return names;
    }

    private static List<String> texts(ConfigNode node, String key) {
        return node.texts(key).stream().map(String::strip).toList();
    }

    private static DatePattern pattern(ConfigNode node) {
        try {
            return DatePattern.of(node.text("pattern"));
        } catch (IllegalArgumentException e) {
            throw refusal(node, String.valueOf(e.getMessage()));
        }
    }

    private static String constant(ConfigNode node) {
        if (node.has("constant")) {
            return node.text("constant");
        }
        return switch (node.text("filler", "blanks")) {
            case "blanks" -> " ";
            case "zeros" -> "0";
            default -> throw refusal(node, "filler is '%s'; expected blanks or zeros".formatted(node.text("filler")));
        };
    }

    private static @Nullable CheckDigit check(ConfigNode node) {
        if (!node.has("check")) {
            return null;
        }
        return CheckDigit.ofCode(node.text("check"))
                .orElseThrow(() -> refusal(
                        node, "check is '%s'; expected one of %s".formatted(node.text("check"), CheckDigit.codes())));
    }

    private static boolean leftAligned(ConfigNode node) {
        String align = node.text("align", "");
        if (!List.of("", "left", "right").contains(align)) {
            throw refusal(node, "align is '%s'; expected left or right".formatted(align));
        }
        return align.equals("left");
    }

    private static ConfigurationException refusal(ConfigNode node, String what) {
        return new ConfigurationException("%s: %s".formatted(node.where(), what));
    }
}
