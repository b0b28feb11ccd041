// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

/**
 * A locality, its postal codes and the fund's branch for it.
 *
 * @param province letter of ISO 3166-2:AR
 * @param sssalud the province's number in SSSalud files
 * @param area telephone area code
 */
record Place(
        String province,
        String sssalud,
        String locality,
        int postalFrom,
        int postalTo,
        String branch,
        String area,
        int weight) {

    boolean has(int postalCode) {
        return postalCode >= postalFrom && postalCode <= postalTo;
    }
}
