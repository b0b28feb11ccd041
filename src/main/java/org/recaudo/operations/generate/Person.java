// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.time.LocalDate;

/** A person who does not exist. */
record Person(String surname, String givenNames, boolean female, LocalDate birthDate, String document, String cuil) {

    String sex() {
        return female ? "F" : "M";
    }
}
