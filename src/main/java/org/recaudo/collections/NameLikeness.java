// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How like two names of a person are, as files write them: without accents, in any order, with or without a comma. */
public final class NameLikeness {

    private NameLikeness() {}

    /**
     * Twice the words that both have over the words of both, from 0 to 100.
     *
     * <p>Examples: {@code PEREZ, JUAN} and {@code Juan Pérez} 100; {@code PEREZ JUAN CARLOS} and {@code PEREZ JUAN} 2 ×
     * 2 / 5 = 80; {@code PEREZ JUAN} and {@code PEREZ ANA} 50.
     */
    public static int of(String one, String other) {
        List<String> words = words(one);
        List<String> left = new ArrayList<>(words(other));
        int count = words.size() + left.size();
        long common = words.stream().filter(left::remove).count();
        return count == 0 ? 0 : (int) (2 * 100 * common / count);
    }

    private static List<String> words(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", " ")
                .strip();
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
    }
}
