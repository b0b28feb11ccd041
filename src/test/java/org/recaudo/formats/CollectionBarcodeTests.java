// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Collection bar codes are typed in four blocks and read back; a wrong digit is refused. */
class CollectionBarcodeTests {
    private static final String BARCODE = "84670000000109910422023123100000000000054321";
    private static final String TYPED = "84670000000-9 10991042202-0 31231000000-4 00000054321-5";

    @Test
    void typesAndReadsThePublishedExample() {
        CollectionBarcode code = new CollectionBarcode(BARCODE);

        assertThat(code.typedLine()).isEqualTo(TYPED);
        assertThat(CollectionBarcode.ofTypedLine(TYPED)).isEqualTo(code);
        assertThat(code.amountMinor()).isEqualTo(1_099);
        assertThat(code.companyAndFreeField()).isEqualTo("10422023123100000000000054321");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "81630000002418502990000000000100222031701000",
                "85620000000900004222014080700000000100032580",
                "81660000000050924772015101600000000000000075"
            })
    void readsBackWhatItTypes(String barcode) {
        assertThat(CollectionBarcode.ofTypedLine(new CollectionBarcode(barcode).typedLine())
                        .barcode())
                .isEqualTo(barcode);
    }

    @Test
    void computesTheCheckDigitsThatASuitePublishes() {
        assertThat(CheckDigit.modulo10("01230067896")).isEqualTo(3);
        assertThat(CheckDigit.febrabanModulo11("01230067896")).isZero();
        assertThat(CheckDigit.febrabanModulo11("01201611227")).isEqualTo(3);
        assertThat(CheckDigit.modulo10("123456789")).isEqualTo(7);
    }

    @Test
    void refusesAWrongDigitAndAnotherKindOfCode() {
        assertThatThrownBy(() -> CollectionBarcode.ofTypedLine(TYPED.replace("-4", "-5")))
                .hasMessage("The check digit at position 36 of the typed line is wrong; expected 4");
        assertThatThrownBy(() -> new CollectionBarcode(BARCODE.substring(0, 43) + "2"))
                .hasMessageContaining("The check digit (position 4)");
        assertThatThrownBy(() -> new CollectionBarcode("00193373700000001000500940144816060680935031"))
                .hasMessageContaining("the first 8");
        assertThatThrownBy(() -> CollectionBarcode.ofTypedLine("8467")).hasMessageContaining("48 digits");
    }

    @Test
    void seesNoMoneyInAQuantity() {
        String others = "847" + "0".repeat(40);
        CollectionBarcode code =
                new CollectionBarcode(others.substring(0, 3) + CheckDigit.modulo10(others) + others.substring(3));

        assertThat(code.amountMinor()).isZero();
    }
}
