// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recaudo.reconciliation.ReconciliationFixtures.bank;
import static org.recaudo.reconciliation.ReconciliationFixtures.entry;
import static org.recaudo.reconciliation.ReconciliationFixtures.network;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recaudo.intake.BankAccount;
import org.recaudo.intake.Networks;

class SettlementRecognitionTests {

    private final SettlementRecognition settlement = recognition(BankAccount.Role.SETTLEMENT);

    @Test
    void knowsANetworkByItsTextWhateverTheCaseAndSpacing() {
        Booking booking = settlement.booking(entry(1, 100_00, "Transferencia  liq\trapipago 2026"));

        assertThat(booking.kind()).isEqualTo(BookingKind.SETTLEMENT);
        assertThat(booking.agreement()).isEqualTo("rapipago");
    }

    @Test
    void readsWordsAndNotParts() {
        assertThat(settlement.booking(entry(1, 100_00, "TRF-LIQ.RAPIPAGO/11")).agreement())
                .isEqualTo("rapipago");
        assertThat(settlement.booking(entry(1, 100_00, "LIQ RAPIPAGOS")).kind()).isEqualTo(BookingKind.UNIDENTIFIED);
    }

    @Test
    void prefersTheLongerTextOfTwoThatFit() {
        assertThat(settlement.booking(entry(1, 100_00, "LIQ RAPIPAGO PLUS")).agreement())
                .isEqualTo("rapipago-plus");
    }

    @Test
    void callsOtherCreditsUnidentifiedAndOtherDebitsCharges() {
        assertThat(settlement.booking(entry(1, 100_00, "DEPOSITO")).kind()).isEqualTo(BookingKind.UNIDENTIFIED);
        assertThat(settlement.booking(entry(1, -1_00, "MANTENIMIENTO")).kind()).isEqualTo(BookingKind.CHARGE);
    }

    @Test
    void knowsANetworkThatPaysIntoACollectionAccount() {
        SettlementRecognition collection = recognition(BankAccount.Role.COLLECTION);

        assertThat(collection.booking(entry(1, 100_00, "LIQ RAPIPAGO")).kind()).isEqualTo(BookingKind.SETTLEMENT);
        assertThat(collection.booking(entry(1, 100_00, "TRANSFERENCIA")).kind()).isEqualTo(BookingKind.UNIDENTIFIED);
        assertThat(collection.takesMembers("bank")).isTrue();
        assertThat(settlement.takesMembers("bank")).isFalse();
    }

    private static SettlementRecognition recognition(BankAccount.Role role) {
        return new SettlementRecognition(new Networks(
                List.of(
                        network("rapipago", "LIQ RAPIPAGO"),
                        network("rapipago-plus", "LIQ RAPIPAGO PLUS"),
                        network("mute", "")),
                List.of(),
                List.of(bank(role))));
    }
}
