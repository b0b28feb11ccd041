// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.recaudo.affiliates.Address;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.ConfigurationException;

/** Reads the rules of one country from {@code config/postal.yml}. */
public final class PostalFile {

    private static final Address SAMPLE = new Address("a", "1", "1", "1", "a", "1", "a");

    private PostalFile() {}

    /** The rules of the country; refuses a country that the file does not have and a template with an unknown field. */
    public static PostalRules read(ConfigSource config, String country) {
        ConfigNode file = config.read("postal.yml");
        if (!file.has(country)) {
            throw new ConfigurationException("postal.yml has no rules for country %s; it has %s"
                    .formatted(country, String.join(", ", file.keys())));
        }
        ConfigNode node = file.node(country);
        ConfigNode names = node.nodeOrEmpty("provinces");
        Map<String, String> provinces = new HashMap<>();
        names.keys().forEach(code -> provinces.put(code, names.text(code)));
        try {
            Pattern code = Pattern.compile(node.text("code"));
            PostalRules rules = new PostalRules(code, order(node, code), node.texts("lines"), provinces);
            rules.lines(SAMPLE);
            node.refuseUnknown();
            return rules;
        } catch (PatternSyntaxException e) {
            throw new ConfigurationException(
                    "%s.code is no regular expression: %s".formatted(node.where(), e.getDescription()));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(String.valueOf(e.getMessage()));
        }
    }

    private static String order(ConfigNode node, Pattern code) {
        String order = node.text("order");
        int groups = code.matcher("").groupCount();
        for (int at = order.indexOf('$'); at >= 0; at = order.indexOf('$', at + 1)) {
            int group = at + 1 < order.length() ? Character.digit(order.charAt(at + 1), 10) : -1;
            if (group < 1 || group > groups) {
                throw new ConfigurationException("%s.order is '%s'; expected $1 to $%d, the groups of its code"
                        .formatted(node.where(), order, groups));
            }
        }
        return order;
    }
}
