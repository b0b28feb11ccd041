// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

import java.util.ArrayList;
import java.util.List;

/** The weights of the family, loaded once per process, and what needs their measures: widths and line breaks. */
final class Typefaces {

    private final Typeface regular;
    private final Typeface semibold;

    private Typefaces(Typeface regular, Typeface semibold) {
        this.regular = regular;
        this.semibold = semibold;
    }

    static Typefaces load() {
        return new Typefaces(Typeface.load(Weight.REGULAR), Typeface.load(Weight.SEMIBOLD));
    }

    Typeface of(Weight weight) {
        return switch (weight) {
            case REGULAR -> regular;
            case SEMIBOLD -> semibold;
        };
    }

    int width(Font font, String text) {
        return of(font.weight()).width(text, font.size());
    }

    /** The text as drawable, cut with an ellipsis where it is wider. */
    String fitted(Font font, String text, int widthMax) {
        return of(font.weight()).fitted(text, font.size(), widthMax);
    }

    String drawable(Font font, String text) {
        return of(font.weight()).drawable(text);
    }

    /** The largest of the sizes from this one down to a least at which the text fits; the least when none does. */
    Font shrunk(Font font, int sizeMin, String text, int widthMax) {
        Font smaller = font;
        while (smaller.size() > sizeMin && width(smaller, text) > widthMax) {
            smaller = new Font(font.weight(), smaller.size() - 50);
        }
        return smaller;
    }

    /** Lines that fit a width, broken at spaces; a word that is wider than a line is cut. */
    List<String> wrapped(Font font, String text, int widthMax) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : drawable(font, text).strip().split(" +")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(font, longer) > widthMax) {
                lines.add(fitted(font, line, widthMax));
                line = word;
            } else {
                line = longer;
            }
        }
        if (!line.isEmpty()) {
            lines.add(fitted(font, line, widthMax));
        }
        return lines;
    }
}
