// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recaudo.claims.Agreement;
import org.recaudo.claims.Claim;
import org.recaudo.claims.ClaimLine;

/**
 * The Claim resource of one claim, by the NPHIES claim profiles. Its batch extensions are there only when the claim
 * travels with others (BV-00031, BV-00384, BV-00385, BV-00421, BV-00451).
 */
final class NphiesClaim {

    /**
     * The batch that a claim travels in.
     *
     * @param number position of the claim in the batch, from 1
     */
    record Batch(String identifier, int number, String start, String end) {}

    private final Claim claim;
    private final Agreement agreement;
    private final NphiesParties parties;

    NphiesClaim(Claim claim, Agreement agreement, NphiesParties parties) {
        this.claim = claim;
        this.agreement = agreement;
        this.parties = parties;
    }

    String url() {
        return parties.url("Claim", claim.number());
    }

    Map<String, Object> resource(@Nullable Batch batch) {
        String type = agreement.code("claim-type");
        Map<String, Object> resource = Fhir.resource("Claim", claim.number(), type + "-claim");
        resource.put("extension", extensions(batch));
        resource.put("identifier", List.of(Fhir.identifier(system("claim"), claim.number())));
        resource.put("status", "active");
        resource.put("type", Fhir.concept(Fhir.HL7 + "claim-type", type));
        resource.put("subType", Fhir.concept(Fhir.NPHIES + "claim-subtype", agreement.code("claim-subtype")));
        resource.put("use", "claim");
        resource.put("patient", Fhir.reference(parties.patientUrl()));
        String last = claim.lastServiceDate().toString();
        resource.put("billablePeriod", Fhir.period(claim.firstServiceDate().toString(), last));
        resource.put("created", claim.createdOn().toString());
        resource.put("insurer", Fhir.reference(parties.insurerUrl()));
        resource.put("provider", Fhir.reference(parties.providerUrl()));
        resource.put("priority", Fhir.concept(Fhir.HL7 + "processpriority", "normal"));
        resource.put("payee", Fhir.object("type", Fhir.concept(Fhir.HL7 + "payeetype", "provider")));
        resource.put("careTeam", careTeam());
        resource.put("diagnosis", diagnoses());
        resource.put("insurance", List.of(insurance()));
        resource.put("item", claim.lines().stream().map(this::item).toList());
        resource.put("total", Fhir.money(claim.total()));
        return resource;
    }

    private List<Object> extensions(@Nullable Batch batch) {
        List<Object> extensions = new ArrayList<>();
        if (batch != null) {
            extensions.add(Fhir.extension(
                    "batch-identifier", "valueIdentifier", Fhir.identifier(system("batch"), batch.identifier())));
            extensions.add(Fhir.extension("batch-number", "valuePositiveInt", batch.number()));
            extensions.add(Fhir.extension("batch-period", "valuePeriod", Fhir.period(batch.start(), batch.end())));
        }
        extensions.add(Fhir.extension("encounter", "valueReference", Fhir.reference(parties.encounterUrl())));
        if (!claim.authorization().isEmpty()) {
            String authorizations = agreement.code("payer-url") + "/authorization";
            extensions.add(Fhir.extension(
                    "priorauth-response",
                    "valueReference",
                    Fhir.object("identifier", Fhir.identifier(authorizations, claim.authorization()))));
        }
        extensions.add(Fhir.extension(
                "episode", "valueIdentifier", Fhir.identifier(system("episode"), "E-" + claim.number())));
        return extensions;
    }

    private List<Object> careTeam() {
        List<Object> team = new ArrayList<>();
        for (String practitioner : parties.careTeam()) {
            Map<String, Object> member = Fhir.object("sequence", team.size() + 1);
            member.put("provider", Fhir.reference(parties.practitionerUrl(practitioner)));
            String role = team.isEmpty() ? "primary" : "assist";
            member.put("role", Fhir.concept(Fhir.HL7 + "claimcareteamrole", role));
            member.put("qualification", Fhir.concept(Fhir.NPHIES + "practice-codes", agreement.code("practice-code")));
            team.add(member);
        }
        return team;
    }

    private List<Object> diagnoses() {
        List<Object> diagnoses = new ArrayList<>();
        for (String code : claim.diagnoses()) {
            Map<String, Object> diagnosis = Fhir.object("sequence", diagnoses.size() + 1);
            diagnosis.put("diagnosisCodeableConcept", Fhir.concept("http://hl7.org/fhir/sid/icd-10-am", code));
            String type = diagnoses.isEmpty() ? "principal" : "secondary";
            diagnosis.put("type", List.of(Fhir.concept(Fhir.NPHIES + "diagnosis-type", type)));
            diagnoses.add(diagnosis);
        }
        return diagnoses;
    }

    private Map<String, Object> insurance() {
        Map<String, Object> insurance = Fhir.object("sequence", 1);
        insurance.put("focal", true);
        insurance.put("coverage", Fhir.reference(parties.coverageUrl()));
        if (!claim.authorization().isEmpty()) {
            insurance.put("preAuthRef", List.of(claim.authorization()));
        }
        return insurance;
    }

    private Map<String, Object> item(ClaimLine line) {
        Map<String, Object> item = Fhir.object("extension", itemExtensions(line));
        item.put("sequence", line.line());
        item.put("careTeamSequence", List.of(Math.max(1, 1 + parties.careTeam().indexOf(line.practitioner()))));
        item.put("diagnosisSequence", List.of(1 + claim.diagnoses().indexOf(line.diagnosis())));
        Map<String, Object> service = Fhir.coding(Fhir.NPHIES + "services", line.procedure());
        service.put("display", line.description());
        item.put("productOrService", Fhir.object("coding", List.of(service)));
        item.put("servicedDate", line.serviceDate().toString());
        item.put("quantity", Fhir.object("value", plain(line.quantity())));
        item.put("unitPrice", Fhir.money(line.unitPrice()));
        item.put("factor", plain(line.factor()));
        item.put("net", Fhir.money(line.net()));
        return item;
    }

    private List<Object> itemExtensions(ClaimLine line) {
        return List.of(
                Fhir.extension("package", "valueBoolean", false),
                Fhir.extension("tax", "valueMoney", Fhir.money(line.tax())),
                Fhir.extension("payer-share", "valueMoney", Fhir.money(line.payerShare())),
                Fhir.extension("patient-share", "valueMoney", Fhir.money(line.patientShare())),
                Fhir.extension(
                        "patientInvoice",
                        "valueIdentifier",
                        Fhir.identifier(system("patientInvoice"), line.serviceId())),
                Fhir.extension("maternity", "valueBoolean", false));
    }

    private String system(String what) {
        return agreement.code("provider-url") + "/" + what;
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
