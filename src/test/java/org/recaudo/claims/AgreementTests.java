// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recaudo.runs.ConfigurationException;

class AgreementTests {

    @Test
    void readsTheThreeAgreementsOfTheSampleFund() {
        Agreements agreements = Agreements.read(ClaimFixtures.config());

        assertThat(agreements.all())
                .extracting(Agreement::id)
                .containsExactly("gulf-shield", "northern-mutual", "vida-plena");
        assertThat(agreements.all()).extracting(Agreement::payload).containsExactlyInAnyOrder(PayloadKind.values());
    }

    @Test
    void refusesAnUnknownKeyByFileAndName() {
        assertThatThrownBy(() -> ClaimFixtures.agreement("gulf-shield", "payment-dais", 30))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("insurers/gulf-shield.yml")
                .hasMessageContaining("payment-dais");
    }

    @Test
    void refusesMoreClaimsALotThanTheNormAllows() {
        assertThatThrownBy(() -> ClaimFixtures.agreement("vida-plena", "claims-per-lot", 101))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("claims-per-lot")
                .hasMessageContaining("1 to 100");
    }

    @Test
    void refusesAStateFromWhichNothingCanBeBundled() {
        assertThatThrownBy(() -> ClaimFixtures.agreement("vida-plena", "required-state", List.of("bundled")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("estimated, approved or both");
        assertThatThrownBy(() -> ClaimFixtures.agreement("vida-plena", "required-state", List.of("paid")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'paid'");
    }

    @Test
    void refusesATaxThatIsNoRule() {
        assertThatThrownBy(() -> ClaimFixtures.agreement("vida-plena", "tax", "some"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("expected none, stated or a percentage");
    }

    @Test
    void refusesTwoAgreementsWithOnePrefix() {
        Agreement one = ClaimFixtures.agreement("vida-plena");
        Agreement other = ClaimFixtures.agreement("gulf-shield", "claim-prefix", "VP");

        assertThatThrownBy(() -> Agreements.of(List.of(one, other)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'VP'")
                .hasMessageContaining("vida-plena");
    }

    @Test
    void letsAClaimOnlyMoveForward() {
        for (ClaimState state : ClaimState.values()) {
            assertThat(state.next()).allMatch(next -> next.compareTo(state) > 0);
        }
    }
}
