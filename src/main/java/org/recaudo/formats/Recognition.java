// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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

    /** The same, but of several formats only those of these ids, where there is any. */
    public Recognition preferring(Set<String> ids) {
        return formats.stream().anyMatch(ids::contains) ? keeping(ids::contains) : this;
    }

    Recognition keeping(Predicate<String> kept) {
        return new Recognition(formats.stream().filter(kept).toList(), nearMiss);
    }
}
