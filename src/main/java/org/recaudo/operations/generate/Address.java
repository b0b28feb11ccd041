// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

/** Where a household lives; the place gives locality, province and branch. */
record Address(String street, String number, String floor, String flat, String postalCode, Place place) {}
