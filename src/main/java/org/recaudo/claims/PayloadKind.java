// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

import java.util.List;
import java.util.Locale;

/** The published kinds of claim message that a bundle can carry, with what an agreement must say for each. */
public enum PayloadKind {
    /** HL7 FHIR R4 message, Saudi profile: claim-request, or batch-request when a lot has several claims. */
    NPHIES_CLAIM_REQUEST(
            100,
            300,
            List.of(
                    "provider-licence",
                    "payer-licence",
                    "provider-url",
                    "payer-url",
                    "claim-type",
                    "claim-subtype",
                    "encounter-class",
                    "practice-code",
                    "coverage-type",
                    "plan",
                    "network",
                    "occupation",
                    "marital-status")),
    /** ANS TISS 4.01.00 mensagemTISS, ENVIO_LOTE_GUIAS. */
    TISS_LOTE(
            100,
            999,
            List.of(
                    "registro-ans",
                    "provider-code",
                    "cnes",
                    "council",
                    "council-number",
                    "uf",
                    "cbos",
                    "consultation-prefix",
                    "type-of-attendance",
                    "regime")),
    /** ASC X12 837 professional, 005010X222A1. */
    X12_837P(
            5_000,
            50,
            List.of(
                    "sender-id",
                    "receiver-id",
                    "usage",
                    "submitter-id",
                    "receiver-name",
                    "payer-id",
                    "npi",
                    "tax-number",
                    "taxonomy",
                    "street",
                    "city",
                    "postal-code",
                    "country",
                    "place-of-service",
                    "filing-indicator"));

    private final int claimsPerLotMax;
    private final int linesPerClaimMax;
    private final List<String> codes;

    PayloadKind(int claimsPerLotMax, int linesPerClaimMax, List<String> codes) {
        this.claimsPerLotMax = claimsPerLotMax;
        this.linesPerClaimMax = linesPerClaimMax;
        this.codes = codes;
    }

    /** The norm's own limit; an agreement may set a lower one. */
    public int claimsPerLotMax() {
        return claimsPerLotMax;
    }

    /** Lines that one claim of the payload may have: official test cases of NPHIES go to 300, X12 to 50. */
    public int linesPerClaimMax() {
        return linesPerClaimMax;
    }

    /** The codes that an agreement of this kind must give. */
    public List<String> codes() {
        return codes;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
