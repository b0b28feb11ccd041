// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.recaudo.RealFiles;
import org.recaudo.claims.Agreement;
import org.recaudo.claims.Claim;
import org.recaudo.claims.ClaimBundle;
import org.recaudo.claims.ClaimFixtures;
import org.recaudo.claims.ClaimRule;
import org.recaudo.claims.ClaimRules;
import org.recaudo.claims.Finding;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;
import tools.jackson.databind.JsonNode;

class NphiesPayloadTests {

    private static final Agreement AGREEMENT = ClaimFixtures.agreement("gulf-shield");
    private static final String SAMPLES = "claims/nphies-fhir/";
    private static final List<String> CLAIM_SAMPLES = List.of(
            "official/1 - Preauth Institutional Request.json",
            "official/10 - Claim Professional Request.json",
            "official/16 - Batch request.json",
            "official/5a - Preauth Professional Request.json",
            "official/7a - Claim Dental Request.json",
            "official/Preauth Professional Outpatient Request.json",
            "NPHIES_Professional_Lab_Bundle_Example.json",
            "ig-Bundle-a84aabfa-priorauth-institutional.json",
            "ig-Claim-123073-vision-priorauth.json",
            "ig-Claim-483069-institutional-priorauth.json");

    /** The rules are tried on the authority's own samples before they judge ours. */
    @Test
    void findsInTheOfficialSamplesOnlyTheOneBrokenRule() throws IOException {
        List<Finding> findings = new ArrayList<>();
        int claims = 0;
        for (String sample : CLAIM_SAMPLES) {
            for (Claim claim : NphiesReading.claims(NphiesReading.tree(sample(sample)))) {
                findings.addAll(ClaimRules.arithmetic(claim, CurrencyCode.of("SAR")));
                claims++;
            }
        }

        assertThat(claims).isEqualTo(11);
        assertThat(findings)
                .containsExactly(new Finding(
                        ClaimRule.SHARES,
                        "ID-CLAIM-N-F-00001-00012670",
                        1,
                        "patient and payer share 340.00",
                        "300.00"));
    }

    @Test
    void keepsTheRulesItself() {
        ClaimBundle bundle = ClaimFixtures.bundle(AGREEMENT, 120);

        Money total = Money.zero(bundle.currency());
        int claims = 0;
        for (byte[] message : messages(bundle).values()) {
            for (Claim claim : NphiesReading.claims(NphiesReading.tree(message))) {
                assertThat(ClaimRules.arithmetic(claim, bundle.currency())).isEmpty();
                total = total.plus(claim.total());
                claims++;
            }
        }

        assertThat(claims).isEqualTo(120);
        assertThat(total).isEqualTo(bundle.totals().total());
    }

    @Test
    void sendsOneClaimAsARequestAndSeveralAsBatchesOfAtMostAHundred() {
        SortedMap<String, byte[]> one = messages(ClaimFixtures.bundle(AGREEMENT, 1));
        SortedMap<String, byte[]> many = messages(ClaimFixtures.bundle(AGREEMENT, 101));

        assertThat(event(one.values().iterator().next())).isEqualTo("claim-request");
        assertThat(many).hasSize(2);
        JsonNode batch = NphiesReading.tree(many.get("payload/nphies-GS-2611-B01-001.json"));
        assertThat(batch.path("entry")).hasSize(101);
        assertThat(event(many.get("payload/nphies-GS-2611-B01-001.json"))).isEqualTo("batch-request");
        assertThat(event(many.get("payload/nphies-GS-2611-B01-002.json"))).isEqualTo("claim-request");
    }

    @Test
    void resolvesEveryReferenceInsideItsBundle() {
        for (byte[] message : messages(ClaimFixtures.bundle(AGREEMENT, 101)).values()) {
            checkBundle(NphiesReading.tree(message));
        }
    }

    @Test
    void givesEveryMessageAnIdOfItsOwn() {
        Set<String> ids = new HashSet<>();
        int messages = 0;
        for (byte[] message : messages(ClaimFixtures.bundle(AGREEMENT, 30)).values()) {
            JsonNode tree = NphiesReading.tree(message);
            for (JsonNode entry : tree.path("entry")) {
                ids.add(entry.path("resource").path("id").asString());
                messages++;
            }
            ids.add(tree.path("id").asString());
            messages++;
        }

        assertThat(ids).hasSize(messages);
    }

    @Test
    void numbersTheClaimsOfABatchAndNamesItOnEach() {
        byte[] message =
                messages(ClaimFixtures.bundle(AGREEMENT, 3)).values().iterator().next();

        Set<Integer> numbers = new TreeSet<>();
        Set<String> batches = new TreeSet<>();
        for (JsonNode inner : NphiesReading.tree(message).path("entry")) {
            for (JsonNode entry : inner.path("resource").path("entry")) {
                for (JsonNode extension : entry.path("resource").path("extension")) {
                    String url = extension.path("url").asString();
                    if (url.endsWith("extension-batch-number")) {
                        numbers.add(extension.path("valuePositiveInt").asInt());
                    } else if (url.endsWith("extension-batch-identifier")) {
                        batches.add(
                                extension.path("valueIdentifier").path("value").asString());
                    }
                }
            }
        }

        assertThat(numbers).containsExactly(1, 2, 3);
        assertThat(batches).containsExactly("GS-2611-B01-001");
    }

    @Test
    void namesTheAuthorizationTogetherWithItsResponse() {
        byte[] message =
                messages(ClaimFixtures.bundle(AGREEMENT, 4)).values().iterator().next();

        String text = new String(message, StandardCharsets.UTF_8);
        assertThat(text.split("\"preAuthRef\"", -1)).hasSize(2);
        assertThat(text.split("extension-priorauth-response", -1)).hasSize(2);
    }

    private static void checkBundle(JsonNode bundle) {
        Set<String> urls = new HashSet<>();
        bundle.path("entry").forEach(entry -> urls.add(entry.path("fullUrl").asString()));
        JsonNode header = bundle.path("entry").path(0).path("resource");
        boolean batch = header.path("eventCoding").path("code").asString().equals("batch-request");
        assertThat(header.path("resourceType").asString()).isEqualTo("MessageHeader");
        if (!batch) {
            assertThat(header.path("focus")).hasSize(1);
        }
        for (JsonNode entry : bundle.path("entry")) {
            JsonNode resource = entry.path("resource");
            if (resource.path("resourceType").asString().equals("Bundle")) {
                checkBundle(resource);
            } else {
                assertThat(urls).containsAll(references(resource));
            }
        }
    }

    private static Set<String> references(JsonNode node) {
        Set<String> references = new HashSet<>();
        if (node.path("reference").isString()) {
            references.add(node.path("reference").asString());
        }
        node.forEach(child -> references.addAll(references(child)));
        return references;
    }

    private static String event(byte[] message) {
        JsonNode header = NphiesReading.tree(message).path("entry").path(0).path("resource");
        return header.path("eventCoding").path("code").asString();
    }

    private static SortedMap<String, byte[]> messages(ClaimBundle bundle) {
        return new NphiesPayload().messages(bundle, ClaimFixtures.fund());
    }

    /** Without the byte order mark that some of the files begin with. */
    private static byte[] sample(String name) throws IOException {
        Path file = RealFiles.path(SAMPLES + name);
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return text.replace("\uFEFF", "").getBytes(StandardCharsets.UTF_8);
    }
}
