// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The person treated, as the other insurer knows them.
 *
 * @param memberId number on the insurer's card
 * @param name as it stands in the services file
 * @param birthDate null when the services file does not say; such a claim is not bundled
 * @param sex {@code M}, {@code F} or {@code X}
 */
public record InsuredPatient(String memberId, String name, @Nullable LocalDate birthDate, String sex) {

    /** The name's last word, for payloads that part family from given names; the whole name when it is one word. */
    public String familyName() {
        int comma = name.indexOf(',');
        return comma >= 0
                ? name.substring(0, comma).strip()
                : name.substring(name.lastIndexOf(' ') + 1).strip();
    }

    /** What stands beside the family name; empty when the name is one word. */
    public String givenNames() {
        int comma = name.indexOf(',');
        if (comma >= 0) {
            return name.substring(comma + 1).strip();
        }
        int space = name.lastIndexOf(' ');
        return space < 0 ? "" : name.substring(0, space).strip();
    }
}
