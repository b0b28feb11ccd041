// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.recaudo.claims.Agreement;
import org.recaudo.claims.Claim;
import org.recaudo.claims.InsuredPatient;
import org.recaudo.claims.NaturalId;
import org.recaudo.runs.Fund;

/** Who a claim is about: provider, insurer, patient, cover, encounter and practitioners, with their full URLs. */
final class NphiesParties {

    private static final String LICENCES = "http://nphies.sa/license/";

    private final Claim claim;
    private final Agreement agreement;
    private final Fund fund;

    NphiesParties(Claim claim, Agreement agreement, Fund fund) {
        this.claim = claim;
        this.agreement = agreement;
        this.fund = fund;
    }

    /** Full URL of a resource of ours: base, type and id. */
    String url(String type, String id) {
        return agreement.code("provider-url") + "/" + type + "/" + id;
    }

    String providerUrl() {
        return url("Organization", id("provider", agreement.code("provider-licence")));
    }

    String insurerUrl() {
        return url("Organization", id("insurer", agreement.code("payer-licence")));
    }

    String patientUrl() {
        return url("Patient", patientId());
    }

    String coverageUrl() {
        return url("Coverage", coverageId());
    }

    String encounterUrl() {
        return url("Encounter", claim.number());
    }

    String practitionerUrl(String practitioner) {
        return url("Practitioner", id("practitioner", practitioner));
    }

    /** The practitioners of the claim, or its provider when the services name none. */
    List<String> careTeam() {
        List<String> practitioners = claim.practitioners();
        return practitioners.isEmpty() ? List.of(claim.provider()) : practitioners;
    }

    /** Every resource that the claim refers to, each once. */
    List<Map<String, Object>> entries() {
        List<Map<String, Object>> entries = new ArrayList<>();
        entries.add(Fhir.entry(encounterUrl(), encounter()));
        entries.add(Fhir.entry(providerUrl(), organization("provider", fund.legalName())));
        entries.add(Fhir.entry(insurerUrl(), organization("insurer", agreement.name())));
        entries.add(Fhir.entry(patientUrl(), patient()));
        entries.add(Fhir.entry(coverageUrl(), coverage()));
        for (String practitioner : careTeam()) {
            entries.add(Fhir.entry(practitionerUrl(practitioner), practitioner(practitioner)));
        }
        return entries;
    }

    private Map<String, Object> encounter() {
        Map<String, Object> encounter = Fhir.resource("Encounter", claim.number(), "encounter");
        encounter.put(
                "identifier", List.of(Fhir.identifier(agreement.code("provider-url") + "/encounter", claim.number())));
        encounter.put("status", "finished");
        encounter.put("class", Fhir.coding(Fhir.HL7 + "v3-ActCode", agreement.code("encounter-class")));
        encounter.put("subject", Fhir.reference(patientUrl()));
        LocalDate last = claim.lastServiceDate();
        encounter.put("period", Fhir.period(claim.firstServiceDate().toString(), last.toString()));
        encounter.put("serviceProvider", Fhir.reference(providerUrl()));
        return encounter;
    }

    private Map<String, Object> organization(String role, String name) {
        boolean provider = role.equals("provider");
        String licence = agreement.code(provider ? "provider-licence" : "payer-licence");
        Map<String, Object> organization = Fhir.resource("Organization", id(role, licence), role + "-organization");
        String system = LICENCES + (provider ? "provider-license" : "payer-license");
        organization.put("identifier", List.of(Fhir.identifier(system, licence)));
        organization.put("active", true);
        organization.put("type", List.of(Fhir.concept(Fhir.NPHIES + "organization-type", provider ? "prov" : "ins")));
        organization.put("name", name);
        return organization;
    }

    private Map<String, Object> patient() {
        InsuredPatient person = claim.patient();
        Map<String, Object> patient = Fhir.resource("Patient", patientId(), "patient");
        patient.put(
                "extension",
                List.of(Fhir.extension(
                        "occupation",
                        "valueCodeableConcept",
                        Fhir.concept(Fhir.NPHIES + "occupation", agreement.code("occupation")))));
        patient.put(
                "identifier",
                List.of(Fhir.identifier("MB", agreement.code("payer-url") + "/memberid", person.memberId())));
        patient.put("active", true);
        patient.put("name", List.of(name(person.name(), person.familyName(), person.givenNames())));
        String gender = gender(person.sex());
        patient.put("gender", gender);
        patient.put(
                "_gender",
                Fhir.object(
                        "extension",
                        List.of(Fhir.extension(
                                "ksa-administrative-gender",
                                "valueCodeableConcept",
                                Fhir.concept(Fhir.NPHIES + "ksa-administrative-gender", gender)))));
        patient.put("birthDate", String.valueOf(person.birthDate()));
        String status = agreement.code("marital-status");
        patient.put("maritalStatus", Fhir.concept(Fhir.HL7 + "v3-MaritalStatus", status));
        return patient;
    }

    private Map<String, Object> coverage() {
        Map<String, Object> coverage = Fhir.resource("Coverage", coverageId(), "coverage");
        String memberId = claim.patient().memberId();
        coverage.put("identifier", List.of(Fhir.identifier(agreement.code("payer-url") + "/memberid", memberId)));
        coverage.put("status", "active");
        coverage.put("type", Fhir.concept(Fhir.NPHIES + "coverage-type", agreement.code("coverage-type")));
        coverage.put("policyHolder", Fhir.reference(patientUrl()));
        coverage.put("subscriber", Fhir.reference(patientUrl()));
        coverage.put("beneficiary", Fhir.reference(patientUrl()));
        coverage.put("relationship", Fhir.concept(Fhir.HL7 + "subscriber-relationship", "self"));
        coverage.put("payor", List.of(Fhir.reference(insurerUrl())));
        Map<String, Object> plan = Fhir.object("type", Fhir.concept(Fhir.HL7 + "coverage-class", "plan"));
        plan.put("value", agreement.code("plan"));
        coverage.put("class", List.of(plan));
        coverage.put("network", agreement.code("network"));
        return coverage;
    }

    private Map<String, Object> practitioner(String practitioner) {
        Map<String, Object> resource = Fhir.resource("Practitioner", id("practitioner", practitioner), "practitioner");
        resource.put("identifier", List.of(Fhir.identifier("MD", LICENCES + "practitioner-license", practitioner)));
        resource.put("active", true);
        resource.put("name", List.of(name(practitioner, practitioner, "")));
        return resource;
    }

    private static Map<String, Object> name(String text, String family, String given) {
        Map<String, Object> name = Fhir.object("use", "official");
        name.put("text", text);
        name.put("family", family);
        if (!given.isEmpty()) {
            name.put("given", List.of(given.split(" +")));
        }
        return name;
    }

    private static String gender(String sex) {
        return switch (sex) {
            case "M" -> "male";
            case "F" -> "female";
            default -> "unknown";
        };
    }

    private String patientId() {
        return id("patient", claim.patient().memberId());
    }

    private String coverageId() {
        return id("coverage", claim.patient().memberId());
    }

    private String id(String kind, String value) {
        return NaturalId.of("%s/%s/%s".formatted(agreement.id(), kind, value)).toString();
    }
}
