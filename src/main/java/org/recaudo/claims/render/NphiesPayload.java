// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recaudo.claims.Agreement;
import org.recaudo.claims.Claim;
import org.recaudo.claims.ClaimBundle;
import org.recaudo.claims.Lot;
import org.recaudo.claims.NaturalId;
import org.recaudo.runs.Fund;

/**
 * HL7 FHIR R4 messages by the Saudi NPHIES guide: a lot of one claim is a {@code claim-request}; a lot of several is a
 * {@code batch-request} whose focus lists inner bundles, each a whole claim-request, as the official sample 16 has it.
 */
final class NphiesPayload implements Payload {

    private static final String LICENCES = "http://nphies.sa/license/";

    @Override
    public SortedMap<String, byte[]> messages(ClaimBundle bundle, Fund fund) {
        SortedMap<String, byte[]> messages = new TreeMap<>();
        for (Lot lot : bundle.lots()) {
            String name = "payload/nphies-%s-%s.json".formatted(bundle.number(), NaturalId.digits(lot.number(), 3));
            messages.put(name, Json.compact(message(bundle, lot, fund)));
        }
        return messages;
    }

    private static Map<String, Object> message(ClaimBundle bundle, Lot lot, Fund fund) {
        if (lot.claims().size() == 1) {
            return claimRequest(bundle, lot.claims().get(0), fund, null);
        }
        Agreement agreement = bundle.agreement();
        String batch = bundle.number() + "-" + NaturalId.digits(lot.number(), 3);
        List<String> focus = new ArrayList<>();
        List<Map<String, Object>> inner = new ArrayList<>();
        for (Claim claim : lot.claims()) {
            NphiesClaim.Batch place = new NphiesClaim.Batch(
                    batch,
                    inner.size() + 1,
                    bundle.period().first().toString(),
                    bundle.period().last().toString());
            Map<String, Object> request = claimRequest(bundle, claim, fund, place);
            String url = agreement.code("provider-url") + "/Bundle/" + request.get("id");
            focus.add(url);
            inner.add(Fhir.entry(url, request));
        }
        return envelope(bundle, "batch/" + batch, header(agreement, "batch-request", "batch/" + batch, focus), inner);
    }

    private static Map<String, Object> claimRequest(
            ClaimBundle bundle, Claim claim, Fund fund, NphiesClaim.@Nullable Batch batch) {
        Agreement agreement = bundle.agreement();
        NphiesParties parties = new NphiesParties(claim, agreement, fund);
        NphiesClaim resource = new NphiesClaim(claim, agreement, parties);
        List<Map<String, Object>> entries = new ArrayList<>();
        entries.add(Fhir.entry(resource.url(), resource.resource(batch)));
        entries.addAll(parties.entries());
        String key = "claim-request/" + claim.number();
        return envelope(bundle, key, header(agreement, "claim-request", key, List.of(resource.url())), entries);
    }

    private static Map<String, Object> envelope(
            ClaimBundle bundle, String key, Map<String, Object> header, List<Map<String, Object>> entries) {
        Map<String, Object> envelope =
                Fhir.resource("Bundle", NaturalId.of("bundle/" + key).toString(), "bundle");
        envelope.put("type", "message");
        envelope.put("timestamp", bundle.businessDate() + "T00:00:00Z");
        List<Map<String, Object>> all = new ArrayList<>();
        all.add(Fhir.entry("urn:uuid:" + header.get("id"), header));
        all.addAll(entries);
        envelope.put("entry", all);
        return envelope;
    }

    private static Map<String, Object> header(Agreement agreement, String event, String key, List<String> focus) {
        Map<String, Object> header =
                Fhir.resource("MessageHeader", NaturalId.of("header/" + key).toString(), "message-header");
        header.put("eventCoding", Fhir.coding(Fhir.NPHIES + "ksa-message-events", event));
        String payer = agreement.code("payer-licence");
        Map<String, Object> destination = Fhir.object("endpoint", LICENCES + "payer-license/" + payer);
        destination.put("receiver", organization(LICENCES + "payer-license", payer));
        header.put("destination", List.of(destination));
        String provider = agreement.code("provider-licence");
        header.put("sender", organization(LICENCES + "provider-license", provider));
        header.put("source", Fhir.object("endpoint", LICENCES + "provider-license/" + provider));
        header.put("focus", focus.stream().map(Fhir::reference).toList());
        return header;
    }

    private static Map<String, Object> organization(String system, String licence) {
        Map<String, Object> organization = Fhir.object("type", "Organization");
        organization.put("identifier", Fhir.identifier(system, licence));
        return organization;
    }
}
