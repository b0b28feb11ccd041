// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

/** Whose price a band is: the holder of the household's contract, or anyone covered through the holder. */
public enum TariffRole {
    TITULAR,
    DEPENDANT
}
