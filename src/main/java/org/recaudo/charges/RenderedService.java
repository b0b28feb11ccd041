// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recaudo.affiliates.AffiliateNumber;
import org.recaudo.intake.SourceRef;
import org.recaudo.money.Money;

/**
 * A service as a provider's file reports it. It was rendered either to an affiliate of ours, who may owe a patient's
 * share, or to the insured of an insurer, who is claimed from: exactly one of {@code affiliate} and {@code insurer} is
 * there.
 *
 * @param serviceId the provider's own id, unique over all files
 * @param insurer id of the insurer's agreement, {@code config/insurers/<id>.yml}
 * @param memberId the patient's number with that insurer; empty for our own
 * @param quantity more than zero; may have decimals
 * @param patientShare what the patient owes of it, zero or more
 * @param tax tax on the service, zero or more
 */
public record RenderedService(
        String serviceId,
        LocalDate serviceDate,
        @Nullable AffiliateNumber affiliate,
        @Nullable String insurer,
        String memberId,
        String patientName,
        @Nullable LocalDate birthDate,
        String sex,
        String authorization,
        String provider,
        String practitioner,
        String diagnosis,
        String procedure,
        String description,
        BigDecimal quantity,
        Money unitPrice,
        Money patientShare,
        Money tax,
        SourceRef source) {

    public RenderedService {
        if (serviceId.isBlank()) {
            throw new IllegalArgumentException("A service needs an id");
        }
        if ((affiliate == null) == (insurer == null)) {
            throw new IllegalArgumentException("A service is rendered to an affiliate or to an insurer's insured");
        }
        if (quantity.signum() <= 0 || unitPrice.isNegative() || patientShare.isNegative() || tax.isNegative()) {
            throw new IllegalArgumentException("Service %s: quantity %s at %s, patient's share %s, tax %s"
                    .formatted(serviceId, quantity.toPlainString(), unitPrice, patientShare, tax));
        }
        quantity = quantity.stripTrailingZeros();
    }

    /** Whether this is the same service, wherever it was reported. */
    public boolean isSameAs(RenderedService other) {
        return withSource(other.source()).equals(other);
    }

    private RenderedService withSource(SourceRef where) {
        return new RenderedService(
                serviceId,
                serviceDate,
                affiliate,
                insurer,
                memberId,
                patientName,
                birthDate,
                sex,
                authorization,
                provider,
                practitioner,
                diagnosis,
                procedure,
                description,
                quantity,
                unitPrice,
                patientShare,
                tax,
                where);
    }

    /** Without the patient: a service may be named in a log, whom it was rendered to may not. */
    @Override
    public String toString() {
        return "service " + serviceId;
    }
}
