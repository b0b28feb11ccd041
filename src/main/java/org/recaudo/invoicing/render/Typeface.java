// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

import com.itextpdf.io.font.TrueTypeFont;
import com.itextpdf.io.font.otf.Glyph;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;

/**
 * One weight of the font: which glyph draws a character and how wide it is, as arrays, and the subset that is embedded.
 *
 * <p>The subset is the same for every file (the Latin repertoire of the font, about 40 kB before compression), so that
 * a document's bytes depend on its content only, and the font is compressed once for hundreds of thousands of files.
 * Characters that the font lacks are drawn without their accents, or else as a question mark.
 */
final class Typeface {

    private static final int CHARACTERS = 0x2300;
    private static final int LATIN_END = 0x250;
    private static final int PUNCTUATION_START = 0x2000;

    private final TrueTypeFont program;
    private final Weight weight;
    private final short[] glyphs = new short[CHARACTERS];
    private final short[] widths = new short[CHARACTERS];

    private Typeface(Weight weight, TrueTypeFont program) {
        this.weight = weight;
        this.program = program;
        for (int character = ' '; character < CHARACTERS; character++) {
            boolean wanted = character < LATIN_END || character >= PUNCTUATION_START;
            Glyph glyph = wanted ? program.getGlyph(character) : null;
            if (glyph != null && glyph.getCode() > 0) {
                glyphs[character] = (short) glyph.getCode();
                widths[character] = (short) glyph.getWidth();
            }
        }
    }

    /** Reads the font that ships with this module. */
    static Typeface load(Weight weight) {
        String resource = "/org/recaudo/invoicing/fonts/" + weight.font() + ".ttf";
        try (InputStream in = Typeface.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Font " + resource + " is not on the class path");
            }
            return new Typeface(weight, new TrueTypeFont(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read font " + resource, e);
        }
    }

    Weight weight() {
        return weight;
    }

    TrueTypeFont program() {
        return program;
    }

    /** Glyph of a character, or 0 when the font has none. */
    int glyph(char character) {
        return character < CHARACTERS ? glyphs[character] : 0;
    }

    /** Advance of a glyph's character in thousandths of the font size. */
    int advance(char character) {
        return character < CHARACTERS ? widths[character] : 0;
    }

    /** Width of a drawable text at a size, in the unit of the size. */
    int width(String text, int size) {
        long sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += advance(text.charAt(i));
        }
        return (int) (sum * size / 1000);
    }

    /** The text with every character that the font lacks replaced by what it has. */
    String drawable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (glyph(text.charAt(i)) == 0) {
                return replaced(text);
            }
        }
        return text;
    }

    /** The text cut so that it fits a width, with an ellipsis when anything was cut. */
    String fitted(String text, int size, int widthMax) {
        String whole = drawable(text);
        if (width(whole, size) <= widthMax) {
            return whole;
        }
        int end = whole.length();
        while (end > 0 && width(whole.substring(0, end).stripTrailing() + "…", size) > widthMax) {
            end--;
        }
        return whole.substring(0, end).stripTrailing() + "…";
    }

    /** Character by glyph for the embedded subset, in glyph order. */
    Map<Integer, Integer> characters() {
        Map<Integer, Integer> characters = new TreeMap<>();
        for (int character = ' '; character < CHARACTERS; character++) {
            if (glyphs[character] != 0) {
                characters.putIfAbsent((int) glyphs[character], character);
            }
        }
        return characters;
    }

    private String replaced(String text) {
        StringBuilder result = new StringBuilder();
        for (char character : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            if (glyph(character) != 0) {
                result.append(character);
            } else if (!Character.isLowSurrogate(character)) {
                result.append(base(character));
            }
        }
        return result.toString();
    }

    private String base(char character) {
        if (Character.isWhitespace(character)) {
            return " ";
        }
        char first = Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKD)
                .charAt(0);
        return glyph(first) != 0 ? String.valueOf(first) : "?";
    }
}
