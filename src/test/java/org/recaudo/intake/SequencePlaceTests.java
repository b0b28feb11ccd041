// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequencePlaceTests {

    @ParameterizedTest
    @CsvSource({
        "455, 454, , false, ''",
        "1, , , false, ''",
        "455, 453, , false, sequence 455 follows 453: 454 is missing",
        "460, 453, , false, sequence 460 follows 453: 454 to 459 are missing",
        "454, 453, 455, false, sequence 454 closes the gap between 453 and 455",
        "454, 453, 460, false, sequence 454 came after 460",
        "456, 453, 460, false, sequence 456 came after 460: 454 to 455 are missing",
        "1, , 999999, false, sequence 1 came after 999999",
        "454, 453, 455, true, 'sequence 454 came before, in another file'"
    })
    void saysWhatIsOddAboutANumber(long number, Long before, Long after, boolean repeated, String note) {
        assertThat(new SequencePlace(number, before, after, repeated).note()).isEqualTo(note);
    }
}
