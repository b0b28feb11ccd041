// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

/** Where a household lives; the place gives locality, province and branch. */
record Address(String street, String number, String floor, String flat, String postalCode, Place place) {

    /** A postal code that the place has, where the household gave none or a wrong one: SSSalud refuses those. */
    String knownPostalCode() {
        boolean known = postalCode.matches("[0-9]{4}") && place.has(Integer.parseInt(postalCode));
        return known ? postalCode : String.valueOf(place.postalFrom());
    }
}
