// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recaudo.affiliates.Address;

/**
 * How a country's post wants addresses and sorts letters; data, from {@code config/postal.yml}.
 *
 * <p>An address line is a template: {@code {field}} stands for a field, a part in square brackets is left out when a
 * field in it is empty, and a line whose fields are all empty is left out whole. {@code "{street}[ {number}]"} gives
 * {@code "Bv. Oroño 1234"}, or {@code "Bv. Oroño"} where no number is known.
 *
 * @param code what a postal code looks like
 * @param order what letters are sorted by: a replacement over the groups of {@code code}
 * @param provinces names by the roll's province code
 */
public record PostalRules(Pattern code, String order, List<String> lines, Map<String, String> provinces) {

    private static final Pattern PART = Pattern.compile("\\[([^\\]]*)\\]");
    private static final Pattern FIELD = Pattern.compile("\\{([a-z-]+)\\}");

    public PostalRules {
        lines = List.copyOf(lines);
        provinces = Map.copyOf(provinces);
    }

    /** What letters to this postal code are sorted by; nothing when it is no postal code of the country. */
    public Optional<String> sortKey(String postalCode) {
        String compact = postalCode.strip().toUpperCase(Locale.ROOT);
        Matcher matcher = code.matcher(compact);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < order.length(); i++) {
            char character = order.charAt(i);
            if (character == '$') {
                String group = matcher.group(order.charAt(++i) - '0');
                key.append(group == null ? "" : group);
            } else {
                key.append(character);
            }
        }
        return Optional.of(key.toString());
    }

    /** The address as lines for an envelope, empty ones left out. */
    public List<String> lines(Address address) {
        List<String> written = new ArrayList<>();
        for (String template : lines) {
            String line = fill(optionalParts(template, address), address);
            if (hasField(template, address) && !line.isBlank()) {
                written.add(line.strip());
            }
        }
        return written;
    }

    /** Whether a letter could be delivered at all: a street or box, and a place. */
    public static boolean isDeliverable(Address address) {
        return !address.street().isBlank() && !address.locality().isBlank();
    }

    private String optionalParts(String template, Address address) {
        return PART.matcher(template)
                .replaceAll(part -> Matcher.quoteReplacement(allFields(part.group(1), address) ? part.group(1) : ""));
    }

    private String fill(String template, Address address) {
        return FIELD.matcher(template).replaceAll(field -> Matcher.quoteReplacement(value(field.group(1), address)));
    }

    private boolean allFields(String template, Address address) {
        return FIELD.matcher(template).results().noneMatch(field -> value(field.group(1), address)
                .isEmpty());
    }

    private boolean hasField(String template, Address address) {
        return FIELD.matcher(template).results().anyMatch(field -> !value(field.group(1), address)
                .isEmpty());
    }

    private String value(String field, Address address) {
        return switch (field) {
            case "street" -> address.street().strip();
            case "number" -> address.number().strip();
            case "floor" -> address.floor().strip();
            case "flat" -> address.flat().strip();
            case "locality" -> address.locality().strip();
            case "postal-code" -> address.postalCode().strip();
            case "province-code" -> address.province().strip();
            case "province" -> provinces.getOrDefault(address.province(), address.province());
            default -> throw new IllegalArgumentException("postal.yml: an address has no field {%s}".formatted(field));
        };
    }
}
