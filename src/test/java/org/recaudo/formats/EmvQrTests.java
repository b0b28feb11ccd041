// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recaudo.RealFiles;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;

/** Texts of payment QR codes: objects within objects, closed by a CRC. */
class EmvQrTests {
    private static final InteroperableQr SHOP = new InteroperableQr(
            "com.example",
            "35",
            "30500000003",
            "8062",
            "OBRA SOCIAL DEL LITORAL",
            "SANTA FE",
            Money.parse("152030.50", CurrencyCode.of("ARS")));

    @Test
    void computesTheCrcOfTheStandard() {
        assertThat(EmvQr.crc("123456789")).isEqualTo(0x29B1);
    }

    @Test
    void readsARealCodeAndWritesItBack() throws IOException {
        String payload = Files.readString(RealFiles.path("qr_emvco/qr_ar_static.txt"), StandardCharsets.UTF_8)
                .strip();

        EmvQr qr = EmvQr.read(payload);

        assertThat(qr.template("50").value("00")).isEqualTo("33697235049");
        assertThat(qr.template("40").value("00")).isEqualTo("com.yacare");
        assertThat(qr.value("59")).isEqualTo("HAVANNA SA");
        assertThat(qr.payload()).isEqualTo(payload);
        InteroperableQr shop = InteroperableQr.read(payload);
        assertThat(shop.cuit()).isEqualTo("33697235049");
        assertThat(shop.amount()).isNull();
    }

    @Test
    void writesACodeThatAsksForAnAmount() {
        String payload = SHOP.payload();

        assertThat(payload).startsWith("000201010212").contains("5409152030.50").contains("5303032");
        assertThat(InteroperableQr.read(payload)).isEqualTo(SHOP);
    }

    @Test
    void countsCharactersAndNotBytes() {
        EmvQr qr = EmvQr.empty().with("59", "Peña Ñandú");

        assertThat(qr.payload()).contains("5910Peña Ñandú");
        assertThat(EmvQr.read(qr.payload()).value("59")).isEqualTo("Peña Ñandú");
    }

    @Test
    void refusesEachChangedCharacter() {
        String payload = SHOP.payload();
        for (int index = 0; index < payload.length(); index++) {
            char changed = payload.charAt(index) == '7' ? '8' : '7';
            String wrong = payload.substring(0, index) + changed + payload.substring(index + 1);
            assertThatThrownBy(() -> EmvQr.read(wrong))
                    .as("character " + (index + 1))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://example.com|does not begin with 000201",
                "000201|does not end with a CRC",
                "0002015303032|does not end with a CRC",
                "00020163041D3|object 63 ends behind the text",
                "00020153033|object 53 ends behind the text",
                "0002015A03032|expected an object's id and length",
                "000201530303253030326304ABCD|object 53 is there twice",
                "00020163040000|but the text gives",
            })
    void refusesWhatIsNoCode(String payload, String message) {
        assertThatThrownBy(() -> EmvQr.read(payload))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesToWriteForAWrongCuit() {
        assertThatThrownBy(() -> new InteroperableQr("com.example", "", "30500000001", "8062", "X", "Y", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CUIT");
    }
}
