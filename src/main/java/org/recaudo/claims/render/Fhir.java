// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recaudo.money.Money;

/** The few shapes of FHIR R4 JSON that a claim message needs; maps keep the order of their keys. */
final class Fhir {

    static final String NPHIES = "http://nphies.sa/terminology/CodeSystem/";
    static final String HL7 = "http://terminology.hl7.org/CodeSystem/";
    private static final String PROFILES = "http://nphies.sa/fhir/ksa/nphies-fs/StructureDefinition/";

    private Fhir() {}

    /** A resource of an NPHIES profile, to which the caller adds its elements. */
    static Map<String, Object> resource(String type, String id, String profile) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("resourceType", type);
        resource.put("id", id);
        resource.put("meta", Map.of("profile", List.of(PROFILES + profile + "|1.0.0")));
        return resource;
    }

    static Map<String, Object> object(String key, Object value) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(key, value);
        return object;
    }

    static Map<String, Object> coding(String system, String code) {
        Map<String, Object> coding = object("system", system);
        coding.put("code", code);
        return coding;
    }

    static Map<String, Object> concept(String system, String code) {
        return object("coding", List.of(coding(system, code)));
    }

    static Map<String, Object> identifier(String system, String value) {
        Map<String, Object> identifier = object("system", system);
        identifier.put("value", value);
        return identifier;
    }

    /** An identifier with its kind, by HL7 table 0203. */
    static Map<String, Object> identifier(String kind, String system, String value) {
        Map<String, Object> identifier = object("type", concept(HL7 + "v2-0203", kind));
        identifier.putAll(identifier(system, value));
        return identifier;
    }

    static Map<String, Object> reference(String fullUrl) {
        return object("reference", fullUrl);
    }

    static Map<String, Object> money(Money money) {
        Map<String, Object> amount = object("value", money.amount());
        amount.put("currency", money.currency().code());
        return amount;
    }

    static Map<String, Object> period(String start, String end) {
        Map<String, Object> period = object("start", start);
        period.put("end", end);
        return period;
    }

    /** An extension whose value stands under the key of its type: {@code valueMoney}, {@code valueBoolean}. */
    static Map<String, Object> extension(String name, String valueKey, Object value) {
        Map<String, Object> extension = object("url", PROFILES + "extension-" + name);
        extension.put(valueKey, value);
        return extension;
    }

    static Map<String, Object> entry(String fullUrl, Map<String, Object> resource) {
        Map<String, Object> entry = object("fullUrl", fullUrl);
        entry.put("resource", resource);
        return entry;
    }
}
