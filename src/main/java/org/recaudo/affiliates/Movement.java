// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

/** What a line of an SSSalud change file ("novedades", field 27) does. */
public enum Movement {
    /** Alta: cover begins on the day of the movement. */
    A,
    /** Baja: the day of the movement is the first without cover. */
    B,
    /** Modificación: what the line says holds from the day of the movement. */
    M
}
