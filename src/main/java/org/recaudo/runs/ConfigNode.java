// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One mapping of a configuration file. Each key that is read is remembered, so that {@link #refuseUnknown()} can tell a
 * misspelt key from a used one. Every refusal names the file, the key path and what was expected.
 */
public final class ConfigNode {

    private final String file;
    private final String path;
    private final Map<String, Object> values;
    private final Set<String> read = new TreeSet<>();

    public ConfigNode(String file, String path, Map<String, Object> values) {
        this.file = file;
        this.path = path;
        this.values = new LinkedHashMap<>(values);
    }

    /** File and key path of this node, for messages: {@code networks.yml: agreements[2]}. */
    public String where() {
        return path.isEmpty() ? file : file + ": " + path;
    }

    public boolean has(String key) {
        read.add(key);
        return values.get(key) != null;
    }

    /** Keys in the order of the file. */
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    public String text(String key) {
        Object value = value(key);
        if (value instanceof Map || value instanceof List) {
            throw refusal(key, "a plain value", value);
        }
        return String.valueOf(value);
    }

    public String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    public int number(String key) {
        return parsed(key, Integer::valueOf, "a whole number");
    }

    public int number(String key, int otherwise) {
        return has(key) ? number(key) : otherwise;
    }

    public BigDecimal decimal(String key) {
        return parsed(key, BigDecimal::new, "a decimal number such as 10.5");
    }

    public BigDecimal decimal(String key, BigDecimal otherwise) {
        return has(key) ? decimal(key) : otherwise;
    }

    public LocalDate date(String key) {
        return parsed(key, ConfigNode::dateOf, "a date such as 2026-11-05");
    }

    public boolean flag(String key, boolean otherwise) {
        return has(key) ? parsed(key, ConfigNode::flagOf, "true or false") : otherwise;
    }

    public <E extends Enum<E>> E oneOf(String key, Class<E> type) {
        String names = String.join(", ", names(type));
        return parsed(key, text -> Enum.valueOf(type, constantName(text)), "one of " + names);
    }

    public ConfigNode node(String key) {
        return nodeOf(value(key), child(key));
    }

    /** The mapping under a key, or an empty one. */
    public ConfigNode nodeOrEmpty(String key) {
        return has(key) ? node(key) : new ConfigNode(file, child(key), Map.of());
    }

    /** A list of mappings; empty when the key is missing. */
    public List<ConfigNode> nodes(String key) {
        List<ConfigNode> nodes = new ArrayList<>();
        List<?> items = items(key);
        for (int index = 0; index < items.size(); index++) {
            nodes.add(nodeOf(items.get(index), child(key) + "[" + index + "]"));
        }
        return nodes;
    }

    /** Whether there is a list under a key. */
    public boolean isList(String key) {
        return has(key) && value(key) instanceof List<?>;
    }

    /** A list of plain values; empty when the key is missing. */
    public List<String> texts(String key) {
        return items(key).stream().map(String::valueOf).toList();
    }

    /**
     * This node laid over another: mappings are merged, any other value replaces the other's, an empty one removes it.
     */
    public ConfigNode over(ConfigNode base) {
        ConfigNode merged = new ConfigNode(file, path, merged(base.values, values));
        merged.read.addAll(read);
        return merged;
    }

    private static Map<String, Object> merged(Map<?, ?> base, Map<?, ?> top) {
        Map<String, Object> result = new LinkedHashMap<>();
        base.forEach((key, value) -> result.put(String.valueOf(key), value));
        for (Map.Entry<?, ?> entry : top.entrySet()) {
            String key = String.valueOf(entry.getKey());
            Object above = entry.getValue();
            Object below = result.get(key);
            if (above == null) {
                result.remove(key);
            } else if (below instanceof Map<?, ?> lower && above instanceof Map<?, ?> upper) {
                result.put(key, merged(lower, upper));
            } else {
                result.put(key, above);
            }
        }
        return result;
    }

    /** Refuses the file when this node holds a key that nobody read. */
    public void refuseUnknown() {
        Set<String> unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(read);
        if (!unknown.isEmpty()) {
            throw new ConfigurationException("%s: unknown key %s; known here: %s"
                    .formatted(where(), String.join(", ", unknown), String.join(", ", read)));
        }
    }

    private List<?> items(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (value(key) instanceof List<?> list) {
            return list;
        }
        throw refusal(key, "a list", value(key));
    }

    private Object value(String key) {
        read.add(key);
        Object value = values.get(key);
        if (value == null) {
            throw new ConfigurationException("%s: key '%s' is missing".formatted(where(), key));
        }
        return value;
    }

    private <T> T parsed(String key, Function<String, T> parser, String expected) {
        String text = text(key);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw refusal(key, expected, text);
        }
    }

    private ConfigNode nodeOf(Object value, String childPath) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new ConfigurationException(
                    "%s: %s is '%s'; expected a mapping of keys".formatted(file, childPath, value));
        }
        Map<String, Object> children = new LinkedHashMap<>();
        map.forEach((key, child) -> children.put(String.valueOf(key), child));
        return new ConfigNode(file, childPath, children);
    }

    private ConfigurationException refusal(String key, String expected, Object found) {
        return new ConfigurationException("%s: %s is '%s'; expected %s".formatted(file, child(key), found, expected));
    }

    private String child(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static LocalDate dateOf(String text) {
        return LocalDate.parse(text);
    }

    private static Boolean flagOf(String text) {
        return switch (text) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static String constantName(String text) {
        return text.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return java.util.Arrays.stream(type.getEnumConstants())
                .map(constant ->
                        constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
