// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

import java.time.LocalDate;

/** Who an affiliate is: tax and labour number (CUIL), document, name, sex and birth date. */
public record Identity(
        String cuil,
        String documentType,
        String document,
        String surname,
        String givenNames,
        Sex sex,
        LocalDate birthDate) {

    /** Surname first, as rolls and envelopes write it: {@code PEREZ, ANA MARIA}. */
    public String nameInFull() {
        return givenNames.isEmpty() ? surname : surname + ", " + givenNames;
    }
}
