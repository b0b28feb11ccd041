// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

import java.math.BigDecimal;

/** What a claim is to its payload; a TISS lot carries guides of one kind only. */
public enum ClaimKind {
    /** Any claim of a payload that does not part them. */
    CLAIM,
    /** TISS guiaConsulta: one consultation. */
    CONSULTATION,
    /** TISS guia SP/SADT: all other outpatient services. */
    SERVICES;

    /** The kind of a claim under its agreement: one line, once, of a consultation code is a consultation. */
    public static ClaimKind of(Claim claim, Agreement agreement) {
        return switch (agreement.payload()) {
            case NPHIES_CLAIM_REQUEST, X12_837P -> CLAIM;
            case TISS_LOTE -> isConsultation(claim, agreement) ? CONSULTATION : SERVICES;
        };
    }

    private static boolean isConsultation(Claim claim, Agreement agreement) {
        if (claim.lines().size() != 1 || !claim.authorization().isEmpty()) {
            return false;
        }
        ClaimLine line = claim.lines().get(0);
        return line.quantity().compareTo(BigDecimal.ONE) == 0
                && line.factor().compareTo(BigDecimal.ONE) == 0
                && line.procedure().startsWith(agreement.code("consultation-prefix"));
    }
}
