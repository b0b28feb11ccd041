// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** BR Codes are written and read as the central bank's example shows; changed ones are refused. */
class PixCodeTests {
    private static final String EXAMPLE = "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-426655440000"
            + "5204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***63041D3D";

    @Test
    void writesAndReadsTheCentralBanksExample() {
        PixCode code =
                new PixCode("123e4567-e12b-12d1-a456-426655440000", "", "", null, "Fulano de Tal", "BRASILIA", "");

        assertThat(code.payload()).isEqualTo(EXAMPLE);
        assertThat(PixCode.read(EXAMPLE)).isEqualTo(code);
    }

    @Test
    void readsBackAmountReferenceAndAddress() {
        PixCode fixed =
                new PixCode("caja@example.org", "", "Cuota 2026-12", "1234.50", "OBRA SOCIAL", "SAO PAULO", "R001");
        PixCode dynamic = new PixCode("", "pix.example.org/v2/9d36b84f", "", "10.00", "OBRA SOCIAL", "SAO PAULO", "");

        assertThat(PixCode.read(fixed.payload())).isEqualTo(fixed);
        assertThat(PixCode.read(dynamic.payload())).isEqualTo(dynamic);
        assertThat(fixed.payload()).contains("54071234.50").contains("0504R001");
        assertThat(dynamic.payload()).startsWith("000201010212");
    }

    @Test
    void knowsItsSchemeInCapitalsToo() {
        EmvQr code = EmvQr.empty()
                .with("27", EmvQr.empty().with("00", "BR.GOV.BCB.PIX").with("01", "k"))
                .with("53", "986")
                .with("58", "BR")
                .with("59", "N")
                .with("60", "C");

        assertThat(PixCode.read(code.payload()).key()).isEqualTo("k");
    }

    @Test
    void leavesAccentsOut() {
        PixCode code = new PixCode("k", "", "", null, "Associação Médica", "São Paulo", "");

        assertThat(code.name()).isEqualTo("Associacao Medica");
        assertThat(PixCode.read(code.payload()).city()).isEqualTo("Sao Paulo");
        assertThatThrownBy(() -> new PixCode("k", "", "", null, "株式会社", "X", ""))
                .hasMessage("A BR Code cannot hold the character U+682A");
    }

    @Test
    void refusesAnAlteredCodeAndTheBorrowedCrcOfTheExample() {
        assertThatThrownBy(() -> PixCode.read(EXAMPLE.replace("Fulano", "Sicano")))
                .hasMessageStartingWith("The CRC is 1D3D, but the text gives ");
        assertThatThrownBy(() -> PixCode.read(EXAMPLE.substring(0, EXAMPLE.length() - 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnotherSchemeAndValuesThatDoNotFit() {
        EmvQr other = EmvQr.empty().with("43", EmvQr.empty().with("00", "com.example"));
        assertThatThrownBy(() -> PixCode.read(other.with("53", "032").payload()))
                .hasMessage("The code has no account of br.gov.bcb.pix; it is no BR Code");
        EmvQr pesos = EmvQr.empty()
                .with("26", EmvQr.empty().with("00", "br.gov.bcb.pix").with("01", "k"))
                .with("53", "032")
                .with("58", "AR");
        assertThatThrownBy(() -> PixCode.read(pesos.payload())).hasMessageContaining("expected 986 (real) in BR");
        assertThatThrownBy(() -> new PixCode("k", "", "", "12,50", "N", "C", ""))
                .hasMessageContaining("such as 123.45");
        assertThatThrownBy(() -> new PixCode("k", "", "", null, "N".repeat(26), "C", ""))
                .hasMessageContaining("1 to 25 characters");
        assertThatThrownBy(() -> new PixCode("k", "", "", null, "N", "C", "A B"))
                .hasMessageContaining("letters and digits");
        assertThatThrownBy(() -> new PixCode("", "", "", null, "N", "C", "")).hasMessageContaining("either a key or");
    }
}
