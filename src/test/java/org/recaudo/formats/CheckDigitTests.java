// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Check digits hold for published examples, and for none of them once a digit is changed. */
class CheckDigitTests {

    @ParameterizedTest
    @CsvSource({
        "luhn, 4111111111111111",
        "cuit, 33637617449",
        "cuit, 30999999952",
        "cbu, 0110138202011100377664",
        "13579-twice, 12340000012321",
        "13579-twice, 04470000001232601100150000100155000100160000515000000188",
        "13579-twice, 04480000000000001232601100001500000100001550000515000000137",
        "13579, 09370108001500002601040000012300155000260203",
        "febraban-barcode, 81630000002418502990000000000100222031701000",
        "febraban-barcode, 85620000000900004222014080700000000100032580",
        "boleto-barcode, 00193373700000001000500940144816060680935031",
        "boleto-barcode, 00194688900001232780000001234567000000000117",
        "gln, 7709998013711",
        "gln, 7709998726789",
        "rut, 173176848",
        "rut, 15576215-2",
        "iban, NL26VAYB8060476890",
    })
    void holdsForPublishedExamples(String routine, String number) {
        CheckDigit check = CheckDigit.ofCode(routine).orElseThrow();

        assertThat(check.valid(number)).isTrue();
        assertThat(check.valid(number.substring(0, number.length() - 1))).isFalse();
        char last = number.charAt(number.length() - 1);
        assertThat(check.valid(number.substring(0, number.length() - 1) + (char) (last == '9' ? '0' : last + 1)))
                .isFalse();
    }

    @Test
    void takesNoPlaceholderForACuil() {
        assertThat(CheckDigit.CUIT.valid("20000000001")).isFalse();
        assertThat(CheckDigit.CUIT.valid("2000000000A")).isFalse();
        assertThat(CheckDigit.CUIT.valid("")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"6K", "1009K", "1000005-K", "10000013k", "000248", "0011111111-1"})
    void takesARutWithItsLetterAndZerosInFront(String rut) {
        assertThat(CheckDigit.RUT.valid(rut)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"173176842", "155762154", "6-1", "K", "-K", "0", "00000000", "000000000-0", "1731768-48", "17.317.684-8"
    })
    void takesNoOtherTextForARut(String rut) {
        assertThat(CheckDigit.RUT.valid(rut)).isFalse();
    }

    @Test
    void takesNoSyntheticLocationNumber() {
        assertThat(CheckDigit.GLN.valid("7700000000001")).isFalse();
        assertThat(CheckDigit.GLN.valid("7700000000002")).isTrue();
    }
}
