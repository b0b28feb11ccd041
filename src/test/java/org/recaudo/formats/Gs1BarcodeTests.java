// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Collection codes of Colombian bills are read from the text and from a scanner; anything else is refused. */
class Gs1BarcodeTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(415)7709998013711(8020)000010129389000011127135(3900)0001168375(96)20111207",
                "(415)7709998726789(8020)0000081324(3900)0000131225(96)20200401",
                "(415)7709998014350(8020)0000017209701643(3900)01983090(96)20180630",
                "(415)7709998014350(8020)0000017209701643(3900)01983090",
            })
    void readsWhatItWritesForPeopleAndForScanners(String readable) {
        Gs1Barcode code = Gs1Barcode.ofReadable(readable);

        assertThat(code.readable()).isEqualTo(readable);
        assertThat(Gs1Barcode.ofScanned(code.encoded())).isEqualTo(code);
        assertThat(Gs1Barcode.ofScanned("]C1" + code.encoded().substring(1))).isEqualTo(code);
    }

    @Test
    void separatesOnlyValuesOfNoFixedLength() {
        Gs1Barcode code = Gs1Barcode.ofReadable("(415)7709998726789(8020)0000081324(3900)0000131225(96)20200401");

        assertThat(code.encoded().replace(Gs1Barcode.FNC1, '~'))
                .isEqualTo("~415770999872678980200000081324~39000000131225~9620200401");
        assertThat(code.reference()).isEqualTo("0000081324");
        assertThat(code.pesos()).isEqualTo(131_225);
        assertThat(code.lastDay()).isEqualTo(LocalDate.of(2020, 4, 1));
    }

    @Test
    void refusesAWrongLocationNumber() {
        assertThatThrownBy(() -> Gs1Barcode.ofReadable("(415)7700000000001(8020)998877665544(3900)000000062930"))
                .hasMessage("7700000000001 is no GLN: expected 13 digits with a right check digit");
    }

    @Test
    void refusesWhatCannotBeRead() {
        String code = "(415)7709998726789(8020)0000081324(3900)0000131225(96)20200401";
        assertThatThrownBy(() -> Gs1Barcode.ofReadable(code.replace("20200401", "20200431")))
                .hasMessage("The last day (96) is 20200431; expected a day as yyyyMMdd");
        assertThatThrownBy(() -> Gs1Barcode.ofReadable(code.replace("(3900)", "(3902)")))
                .hasMessageContaining("This is no collection code");
        assertThatThrownBy(() -> Gs1Barcode.ofReadable(code.replace("0000131225", "131225")))
                .hasMessageContaining("8 to 15 digits");
        assertThatThrownBy(() -> Gs1Barcode.ofReadable(code.replace("0000081324", "1".repeat(26))))
                .hasMessageContaining("1 to 25 letters and digits");
        assertThatThrownBy(() -> Gs1Barcode.ofScanned("4157709998726789802000000813243900000013122596"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
