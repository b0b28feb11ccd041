// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.recaudo.intake.SourceRef;
import org.recaudo.ledger.BillBarcode;
import org.recaudo.ledger.PaymentReference;

class BankCreditTests {

    private static final PaymentReference OURS =
            PaymentReference.read("00001234526117").orElseThrow();

    @Test
    void findsOurReferenceAmongTheWords() {
        assertThat(credit("TRANSF 00001234526117 CUOTA 2026-11").reference()).contains(OURS);
    }

    @Test
    void findsOurReferenceWithinTheBarCode() {
        LocalDate due = LocalDate.of(2026, 11, 10);
        String barcode = new BillBarcode("0937", OURS, 15_000, due, due.plusDays(10)).digits();

        assertThat(credit("pago " + barcode).reference()).contains(OURS);
    }

    @Test
    void takesTheSameReferenceTwiceAsOne() {
        assertThat(credit("00001234526117/00001234526117").reference()).contains(OURS);
    }

    @Test
    void findsNothingInTwoReferencesWrongDigitsOrPartsOfLongerNumbers() {
        String other = new PaymentReference(OURS.account(), OURS.period().next()).digits();

        assertThat(credit("00001234526117 " + other).reference()).isEmpty();
        assertThat(credit("00001234526118").reference()).isEmpty();
        assertThat(credit("900001234526117").reference()).isEmpty();
        assertThat(credit("").reference()).isEmpty();
    }

    @Test
    void refusesACreditOfNothing() {
        LocalDate day = LocalDate.of(2026, 11, 3);

        assertThatThrownBy(() -> new BankCredit("bank/a/1/1", day, 0, "", SourceRef.ofLine(7, 1)))
                .hasMessageContaining("bank/a/1/1");
    }

    private static BankCredit credit(String text) {
        return new BankCredit("bank/a/1/1", LocalDate.of(2026, 11, 3), 1_00, text, SourceRef.ofLine(7, 1));
    }
}
