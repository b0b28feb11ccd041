// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the fields of a layout in a header row. The columns may stand in any order; none may be missing or unknown. */
final class HeaderRow {

    private HeaderRow() {}

    /** The columns that a header row must name. */
    static String text(FileFormat format) {
        return format.layouts().get(0).fields().stream()
                .map(Field::name)
                .collect(Collectors.joining(String.valueOf(format.shape().separator())));
    }

    /** The number of each field's column, by slot, from 0. */
    static int[] positions(RecordLayout layout, List<String> names, long line) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw FileRefused.at(line, "the header row names '%s' twice".formatted(name));
            }
        }
        String missing = layout.fields().stream()
                .map(Field::name)
                .filter(name -> !seen.contains(name))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw FileRefused.at(line, "the header row lacks %s".formatted(missing));
        }
        List<String> known = layout.fields().stream().map(Field::name).toList();
        String unknown = names.stream().filter(name -> !known.contains(name)).collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw FileRefused.at(
                    line, "the header row has columns that the format does not know: %s".formatted(unknown));
        }
        return known.stream().mapToInt(names::indexOf).toArray();
    }
}
