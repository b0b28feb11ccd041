// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who an invoice is for and where it is sent, as it stood at issue.
 *
 * @param name the titular's, surname first
 * @param addressLines the lines under the name, in the order and form of the country's post
 * @param postalCode as the roll has it
 * @param postalOrder what letters are sorted by; null when the postal code is not one of the country's
 * @param province code of the province
 * @param branch code of the branch that serves the household
 */
public record Recipient(
        String name,
        List<String> addressLines,
        String postalCode,
        @Nullable String postalOrder,
        String province,
        String branch) {

    public Recipient {
        addressLines = List.copyOf(addressLines);
    }
}
