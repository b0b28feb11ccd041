// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Texts as SSSalud files write them: upper case, without accents, cut to a width. A text in force that folds to the one
 * in a file is the same text, better written, and stays.
 */
final class Folded {

    private Folded() {}

    /** The text in force when the file's says the same, otherwise the file's. */
    static String keep(String inForce, String fromFile) {
        return isSame(inForce, fromFile) ? inForce : fromFile;
    }

    /** Whether the text in force, folded and cut to the length of the file's, is the file's. */
    static boolean isSame(String inForce, String fromFile) {
        String folded = fold(inForce);
        String wanted = fold(fromFile);
        return folded.equals(wanted) || (wanted.length() >= WIDTH_MIN && folded.startsWith(wanted));
    }

    /** The narrowest text field of the file is 20 wide; a shorter text was not cut. */
    private static final int WIDTH_MIN = 19;

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replace('#', 'N')
                .strip();
    }
}
