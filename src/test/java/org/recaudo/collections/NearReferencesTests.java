// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recaudo.ledger.AccountNumber;

class NearReferencesTests {

    private static final AccountNumber ACCOUNT = new AccountNumber(12345);

    /** Around 00001234526117: check digit, a digit, two exchanged, one missing, one too much. */
    @ParameterizedTest
    @ValueSource(strings = {"00001234526118", "00001734526117", "00002134526117", "0000123452617", "000012345266117"})
    void findsTheHouseholdOneSlipAway(String misread) {
        assertThat(NearReferences.of(misread)).contains(ACCOUNT).hasSizeLessThan(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00001234526117", "", "123", "0000123452611X", "999999999999999999"})
    void findsNobodyForARightReferenceOrForSomethingElse(String text) {
        assertThat(NearReferences.of(text)).isEmpty();
    }

    @Test
    void doesNotFindTheHouseholdTwoSlipsAway() {
        assertThat(NearReferences.of("00009994526117")).doesNotContain(ACCOUNT);
    }

    @ParameterizedTest
    @CsvSource({
        "'PEREZ, JUAN', Juan Pérez, 100",
        "PEREZ JUAN CARLOS, 'PEREZ, JUAN', 80",
        "PEREZ JUAN, PEREZ ANA, 50",
        "GOMEZ ANA, PEREZ JUAN, 0",
        "'', PEREZ, 0",
        "NUÑEZ  JOSE, 'Núñez, José', 100"
    })
    void comparesNamesByTheirWords(String one, String other, int likeness) {
        assertThat(NameLikeness.of(one, other)).isEqualTo(likeness);
        assertThat(NameLikeness.of(other, one)).isEqualTo(likeness);
    }
}
