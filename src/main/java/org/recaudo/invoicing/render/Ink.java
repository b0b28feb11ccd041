// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes a page's content stream directly, as bytes.
 *
 * <p>Lengths are hundredths of a point; y grows downwards from the top of the sheet, as a designer measures. Text is
 * written as two-byte glyph numbers. Everything is filled, nothing is stroked: a filled rectangle has exact edges on
 * every raster device, and rules of bar codes must.
 */
final class Ink {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private final Typefaces typefaces;
    private byte[] buffer = new byte[16 * 1024];
    private int length;

    Ink(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    Typefaces typefaces() {
        return typefaces;
    }

    byte[] bytes() {
        return Arrays.copyOf(buffer, length);
    }

    byte[] buffer() {
        return buffer;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    /** Draws text whose left end stands at x on the baseline y. The text must be drawable. */
    Ink text(Font font, int x, int y, String text) {
        if (text.isEmpty()) {
            return this;
        }
        raw("BT/").raw(font.weight().resource()).space().centi(font.size()).raw("Tf ");
        centi(x).space().centi(Sheet.HEIGHT - y).raw("Td<");
        Typeface typeface = typefaces.of(font.weight());
        for (int i = 0; i < text.length(); i++) {
            glyph(typeface.glyph(text.charAt(i)));
        }
        return raw(">Tj ET\n");
    }

    /** Draws text whose right end stands at x. */
    Ink textRight(Font font, int x, int y, String text) {
        return text(font, x - typefaces.width(font, text), y, text);
    }

    /** Fills a rectangle given by its top left corner. */
    Ink fill(int x, int y, int width, int height) {
        return centi(x).space()
                .centi(Sheet.HEIGHT - y - height)
                .space()
                .centi(width)
                .space()
                .centi(height)
                .raw(" re f\n");
    }

    /** A horizontal rule whose top edge is at y. */
    Ink rule(int x, int y, int width, int thickness) {
        return fill(x, y, width, thickness);
    }

    /** Begins a drawing in modules of a size, whose origin is the top left corner; rows grow downwards. */
    Ink modules(int x, int y, int module) {
        raw("q ").centi(module).raw(" 0 0 -").centi(module).space();
        return centi(x).space().centi(Sheet.HEIGHT - y).raw(" cm\n");
    }

    /** One dark rectangle of a module drawing, in whole modules. */
    Ink module(int x, int y, int width, int height) {
        return whole(x).space()
                .whole(y)
                .space()
                .whole(width)
                .space()
                .whole(height)
                .raw(" re\n");
    }

    /** Fills the module drawing. */
    Ink endModules() {
        return raw("f Q\n");
    }

    /** Draws a form of the file. */
    Ink form(String resource) {
        return raw("/").raw(resource).raw(" Do\n");
    }

    /** Fill colour from here on: {@code "0 g"}, or three components and {@code rg}. */
    Ink colour(String operator) {
        return raw(operator).raw("\n");
    }

    Ink raw(String ascii) {
        int needed = ascii.length();
        room(needed);
        for (int i = 0; i < needed; i++) {
            buffer[length++] = (byte) ascii.charAt(i);
        }
        return this;
    }

    private Ink space() {
        room(1);
        buffer[length++] = ' ';
        return this;
    }

    private void glyph(int glyph) {
        room(4);
        buffer[length++] = HEX[glyph >> 12 & 15];
        buffer[length++] = HEX[glyph >> 8 & 15];
        buffer[length++] = HEX[glyph >> 4 & 15];
        buffer[length++] = HEX[glyph & 15];
    }

    private Ink centi(int value) {
        int rest = Math.abs(value);
        if (value < 0) {
            room(1);
            buffer[length++] = '-';
        }
        whole(rest / 100);
        int fraction = rest % 100;
        if (fraction != 0) {
            room(3);
            buffer[length++] = '.';
            buffer[length++] = (byte) ('0' + fraction / 10);
            if (fraction % 10 != 0) {
                buffer[length++] = (byte) ('0' + fraction % 10);
            }
        }
        return this;
    }

    private Ink whole(int value) {
        room(10);
        int digits = 1;
        for (int power = 10; power <= value && digits < 9; power *= 10) {
            digits++;
        }
        int rest = value;
        for (int at = length + digits - 1; at >= length; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    private void room(int bytes) {
        if (length + bytes > buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }
}
