// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.recaudo.charges.RenderedService;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.Money;

/**
 * Makes claims of services: one claim for each patient and authorization with one provider or, without an
 * authorization, for each patient, provider and day. A claim with more lines than its payload carries is parted.
 *
 * @param firstSequence number of the first claim made; the others follow in the order of member, authorization,
 *     provider, day and service id, so the same services always give the same numbers
 */
public record ClaimPreparation(Agreement agreement, BillingPeriod period, LocalDate businessDate, int firstSequence) {

    private static final Comparator<RenderedService> ORDER = Comparator.comparing(RenderedService::memberId)
            .thenComparing(RenderedService::authorization)
            .thenComparing(RenderedService::provider)
            .thenComparing(RenderedService::serviceDate)
            .thenComparing(RenderedService::serviceId);

    /** The claims of these services; every service is in exactly one of them. */
    public List<Claim> claims(List<RenderedService> services) {
        List<RenderedService> sorted = services.stream().sorted(ORDER).toList();
        List<Claim> claims = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= sorted.size(); to++) {
            boolean full = to - from == agreement.payload().linesPerClaimMax();
            if (to == sorted.size() || full || !isOneClaim(sorted.get(from), sorted.get(to))) {
                claims.add(claim(sorted.subList(from, to), firstSequence + claims.size()));
                from = to;
            }
        }
        return claims;
    }

    private static boolean isOneClaim(RenderedService one, RenderedService other) {
        boolean samePlace = one.memberId().equals(other.memberId())
                && one.authorization().equals(other.authorization())
                && one.provider().equals(other.provider());
        boolean sameDay = one.serviceDate().equals(other.serviceDate());
        return samePlace && (sameDay || !one.authorization().isEmpty());
    }

    private Claim claim(List<RenderedService> services, int sequence) {
        RenderedService first = services.get(0);
        List<ClaimLine> lines = new ArrayList<>();
        for (RenderedService service : services) {
            lines.add(line(service, lines.size() + 1));
        }
        Money total = lines.stream()
                .map(ClaimLine::net)
                .reduce(Money.zero(first.unitPrice().currency()), Money::plus);
        return new Claim(
                Claim.number(agreement.claimPrefix(), period, sequence),
                agreement.id(),
                period,
                sequence,
                businessDate,
                new InsuredPatient(first.memberId(), first.patientName(), first.birthDate(), first.sex()),
                first.authorization(),
                first.provider(),
                lines,
                total);
    }

    private static ClaimLine line(RenderedService service, int line) {
        Money unknown = Money.zero(service.unitPrice().currency());
        return new ClaimLine(
                        line,
                        service.serviceId(),
                        service.serviceDate(),
                        service.practitioner(),
                        service.diagnosis(),
                        service.procedure(),
                        service.description(),
                        service.quantity(),
                        service.unitPrice(),
                        BigDecimal.ONE,
                        service.tax(),
                        unknown,
                        service.patientShare(),
                        unknown)
                .settled();
    }
}
