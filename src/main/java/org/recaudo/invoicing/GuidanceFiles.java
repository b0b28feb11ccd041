// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recaudo.invoicing.Guidance.Branch;
import org.recaudo.invoicing.Guidance.PaymentPoint;
import org.recaudo.invoicing.Guidance.Telephone;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.ConfigurationException;

/**
 * Reads {@code messages.yml}, {@code branches.csv}, {@code telephones.csv} and the payment points of
 * {@code invoicing.yml}.
 */
public final class GuidanceFiles {

    private static final String BRANCHES = "branches.csv";
    private static final String TELEPHONES = "telephones.csv";

    private GuidanceFiles() {}

    /** What invoices tell people, from the configuration folder and the payment points of {@code invoicing.yml}. */
    public static Guidance read(ConfigSource config, List<ConfigNode> paymentPoints) {
        ConfigNode file = config.read("messages.yml");
        Guidance guidance = new Guidance(
                file.nodes("messages").stream().map(GuidanceFiles::message).toList(),
                paymentPoints.stream().map(GuidanceFiles::paymentPoint).toList(),
                branches(config.csv(BRANCHES)),
                config.csv(TELEPHONES).stream().map(GuidanceFiles::telephone).toList());
        file.refuseUnknown();
        return guidance;
    }

    private static MessageBlock message(ConfigNode node) {
        List<String> segments = node.texts("segments");
        if (segments.isEmpty()) {
            throw new ConfigurationException(
                    "%s: segments is missing; expected a list such as [all]".formatted(node.where()));
        }
        try {
            MessageBlock message = new MessageBlock(
                    period(node, "from"), period(node, "to"), segments, node.text("title"), node.text("text"));
            node.refuseUnknown();
            return message;
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(node.where() + ": " + e.getMessage());
        }
    }

    private static @Nullable BillingPeriod period(ConfigNode node, String key) {
        return node.has(key) ? BillingPeriod.parse(node.text(key)) : null;
    }

    private static PaymentPoint paymentPoint(ConfigNode node) {
        PaymentPoint point = new PaymentPoint(node.text("name"), node.text("how"));
        node.refuseUnknown();
        return point;
    }

    private static List<Branch> branches(List<Map<String, String>> rows) {
        List<Branch> branches = new ArrayList<>();
        for (Map<String, String> row : rows) {
            Branch branch = new Branch(
                    column(BRANCHES, row, "code"),
                    column(BRANCHES, row, "name"),
                    column(BRANCHES, row, "province"),
                    column(BRANCHES, row, "address"),
                    column(BRANCHES, row, "locality"),
                    column(BRANCHES, row, "telephone"),
                    column(BRANCHES, row, "hours"));
            if (branches.stream().anyMatch(other -> other.code().equals(branch.code()))) {
                throw new ConfigurationException("%s: branch %s stands twice".formatted(BRANCHES, branch.code()));
            }
            branches.add(branch);
        }
        return branches;
    }

    private static Telephone telephone(Map<String, String> row) {
        return new Telephone(
                column(TELEPHONES, row, "province"),
                column(TELEPHONES, row, "label"),
                column(TELEPHONES, row, "number"));
    }

    private static String column(String file, Map<String, String> row, String name) {
        String value = row.get(name);
        if (value == null) {
            throw new ConfigurationException(
                    "%s: column '%s' is missing; found %s".formatted(file, name, row.keySet()));
        }
        return value.strip();
    }
}
