// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigurationException;

/**
 * What the fund agreed with one insurer: {@code config/insurers/<id>.yml}, where each key is explained.
 *
 * @param language of everything that the insurer's people read
 * @param requiredStates states from which bundle-claims may take a claim
 * @param codes what the payload needs, by the names in {@link PayloadKind#codes()}
 */
public record Agreement(
        String id,
        String name,
        Locale language,
        String number,
        List<String> addressLines,
        String claimPrefix,
        int paymentDays,
        Set<ClaimState> requiredStates,
        PayloadKind payload,
        int claimsPerLot,
        TaxRule tax,
        Map<String, String> codes) {

    private static final int ADDRESS_LINES_MAX = 6;

    public Agreement {
        addressLines = List.copyOf(addressLines);
        requiredStates = Set.copyOf(requiredStates);
        codes = Map.copyOf(codes);
    }

    /** Reads one agreement; refuses unknown and missing keys, naming file and key. */
    public static Agreement read(String id, ConfigNode node) {
        PayloadKind payload = node.oneOf("payload", PayloadKind.class);
        Agreement agreement = new Agreement(
                id,
                node.text("name"),
                Locale.forLanguageTag(node.text("language")),
                node.text("agreement"),
                node.texts("address"),
                node.text("claim-prefix"),
                node.number("payment-days"),
                states(node),
                payload,
                node.number("claims-per-lot", payload.claimsPerLotMax()),
                tax(node),
                codes(node.node("codes"), payload));
        node.refuseUnknown();
        agreement.refuseBreach(node);
        return agreement;
    }

    /** A code of the payload; present for every name in {@link PayloadKind#codes()}. */
    public String code(String name) {
        String value = codes.get(name);
        if (value == null) {
            throw new IllegalStateException("Agreement %s has no code %s".formatted(id, name));
        }
        return value;
    }

    private void refuseBreach(ConfigNode node) {
        refuseUnless(node, claimPrefix.matches("[A-Z0-9]{2,6}"), "claim-prefix", "2 to 6 capital letters or digits");
        refuseUnless(
                node,
                claimsPerLot >= 1 && claimsPerLot <= payload.claimsPerLotMax(),
                "claims-per-lot",
                "1 to %s, the limit of %s".formatted(payload.claimsPerLotMax(), payload.word()));
        refuseUnless(
                node,
                !addressLines.isEmpty() && addressLines.size() <= ADDRESS_LINES_MAX,
                "address",
                "1 to %s lines".formatted(ADDRESS_LINES_MAX));
        refuseUnless(
                node,
                !requiredStates.isEmpty() && !requiredStates.contains(ClaimState.BUNDLED),
                "required-state",
                "estimated, approved or both");
    }

    private static void refuseUnless(ConfigNode node, boolean holds, String key, String expected) {
        if (!holds) {
            throw new ConfigurationException("%s: %s does not fit; expected %s".formatted(node.where(), key, expected));
        }
    }

    private static Set<ClaimState> states(ConfigNode node) {
        Set<ClaimState> states = EnumSet.noneOf(ClaimState.class);
        for (String word : node.texts("required-state")) {
            try {
                states.add(ClaimState.ofWord(word));
            } catch (IllegalArgumentException e) {
                throw new ConfigurationException("%s: required-state: %s".formatted(node.where(), e.getMessage()));
            }
        }
        return states;
    }

    private static TaxRule tax(ConfigNode node) {
        try {
            return TaxRule.parse(node.text("tax"));
        } catch (NumberFormatException e) {
            throw new ConfigurationException(
                    "%s: tax is '%s'; expected none, stated or a percentage".formatted(node.where(), node.text("tax")));
        }
    }

    private static Map<String, String> codes(ConfigNode node, PayloadKind payload) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (String name : payload.codes()) {
            codes.put(name, node.text(name));
        }
        node.refuseUnknown();
        return codes;
    }
}
