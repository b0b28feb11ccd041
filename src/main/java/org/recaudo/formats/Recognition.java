// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.List;

/**
 * Which formats the beginning of a file fits.
 *
 * @param formats ids of the formats that fit, in name order
 * @param nearMiss when none fits: what kept the nearest one from fitting, in words; otherwise empty
 */
public record Recognition(List<String> formats, String nearMiss) {

    public Recognition {
        formats = List.copyOf(formats);
    }
}
