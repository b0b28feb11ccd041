// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recaudo.claims.ClaimFixtures.BUSINESS_DATE;
import static org.recaudo.claims.ClaimFixtures.PERIOD;
import static org.recaudo.claims.ClaimFixtures.PESOS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recaudo.charges.RenderedService;
import org.recaudo.money.Money;

class ClaimPreparationTests {

    private static final Agreement AGREEMENT = ClaimFixtures.agreement("gulf-shield");

    @Test
    void joinsTheServicesOfOneVisit() {
        List<Claim> claims = prepared(List.of(service(2, 1), service(2, 2), service(2, 3)));

        assertThat(claims).hasSize(1);
        Claim claim = claims.get(0);
        assertThat(claim.number()).isEqualTo("GS-2611-000001");
        assertThat(claim.lines()).extracting(ClaimLine::line).containsExactly(1, 2, 3);
        assertThat(claim.total().decimalText()).isEqualTo("683.70");
        assertThat(claim.payerShare().decimalText()).isEqualTo("623.70");
    }

    @Test
    void keepsPatientsAndAuthorizationsApart() {
        List<Claim> claims = prepared(List.of(service(4, 1), service(4, 2), service(5, 1)));

        assertThat(claims).extracting(Claim::authorization).containsExactly("AUT-00004", "");
        assertThat(claims).extracting(Claim::sequence).containsExactly(1, 2);
    }

    @Test
    void partsAClaimThatItsPayloadCannotCarry() {
        Agreement x12 = ClaimFixtures.agreement("northern-mutual");
        List<RenderedService> services = new ArrayList<>();
        for (int line = 1; line <= 120; line++) {
            services.add(ClaimFixtures.service(x12, 4, line));
        }

        List<Claim> claims = new ClaimPreparation(x12, PERIOD, BUSINESS_DATE, 8).claims(services);

        assertThat(claims).extracting(claim -> claim.lines().size()).containsExactly(50, 50, 20);
        assertThat(claims.get(2).number()).isEqualTo("NM-2611-000010");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void givesTheSameClaimsInAnyOrderOfTheServices(long seed) {
        List<RenderedService> services = random(seed);
        List<RenderedService> shuffled = new ArrayList<>(services);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(prepared(shuffled)).as("seed %d", seed).isEqualTo(prepared(services));
    }

    /** Line: net = quantity x price x factor + tax; header: total = sum of net; all: patient + payer = total. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987})
    void keepsTheThreeMoneyInvariants(long seed) {
        List<RenderedService> services = random(seed);

        List<Claim> claims = prepared(services);

        Money asked = Money.zero(PESOS);
        for (Claim claim : claims) {
            for (ClaimLine line : claim.lines()) {
                BigDecimal exact = line.quantity().multiply(line.unitPrice().amount());
                BigDecimal net = line.net().minus(line.tax()).amount();
                assertThat(net.subtract(exact).abs()).as("seed %d", seed).isLessThanOrEqualTo(new BigDecimal("0.005"));
                assertThat(line.patientShare().plus(line.payerShare())).isEqualTo(line.net());
            }
            assertThat(claim.sum(ClaimLine::net)).as("seed %d", seed).isEqualTo(claim.total());
            assertThat(ClaimRules.arithmetic(claim, PESOS)).as("seed %d", seed).isEmpty();
            asked = asked.plus(claim.total());
        }
        ClaimTotals totals = ClaimTotals.of(claims, PESOS);
        assertThat(totals.total()).as("seed %d", seed).isEqualTo(asked);
        assertThat(totals.patientShare().plus(totals.payerShare())).isEqualTo(asked);
        assertThat(totals.lines()).isEqualTo(services.size());
    }

    private static List<RenderedService> random(long seed) {
        Random random = new Random(seed);
        List<RenderedService> services = new ArrayList<>();
        for (int patient = 1; patient <= 40; patient++) {
            for (int line = 1; line <= 1 + random.nextInt(3); line++) {
                RenderedService service = service(patient, line);
                String price = "%d.%02d".formatted(25 + random.nextInt(90_000), random.nextInt(100));
                String tax = "%d.%02d".formatted(random.nextInt(900), random.nextInt(100));
                services.add(ClaimFixtures.withTax(ClaimFixtures.priced(service, price, "20.00"), tax));
            }
        }
        return services;
    }

    private static List<Claim> prepared(List<RenderedService> services) {
        return new ClaimPreparation(AGREEMENT, PERIOD, BUSINESS_DATE, 1).claims(services);
    }

    private static RenderedService service(int patient, int line) {
        return ClaimFixtures.service(AGREEMENT, patient, line);
    }
}
