// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

/**
 * A postal address; what is not known is an empty text.
 *
 * @param province the letter of ISO 3166-2:AR: {@code C} Ciudad Autónoma de Buenos Aires, {@code B} Buenos Aires, ...
 */
public record Address(
        String street, String number, String floor, String flat, String locality, String postalCode, String province) {}
