// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import java.util.BitSet;

/**
 * A QR code symbol (ISO/IEC 18004), versions 1 to 6, error correction level M (15 %), alphanumeric mode.
 *
 * <p>The mask is fixed. The standard asks the writer to try eight masks and keep the one with the lowest penalty; every
 * reader takes any of the eight, and the search costs half of an invoice page's time. The test decodes thousands of
 * symbols from pictures instead.
 */
public final class QrSymbol {

    /** Clear space wanted on each side, in modules. */
    public static final int QUIET_MODULES = 4;

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int MODE_ALPHANUMERIC = 0b0010;
    private static final int[] PAD = {0xEC, 0x11};

    private final int size;
    private final BitSet dark;

    private QrSymbol(int size, BitSet dark) {
        this.size = size;
        this.dark = dark;
    }

    /**
     * The smallest symbol that holds the text.
     *
     * @throws IllegalArgumentException when a character is outside the alphanumeric set or the text is too long
     */
    public static QrSymbol of(String text) {
        for (QrVersion version : QrVersion.ALL) {
            if (bits(text.length()) <= version.dataCodewords() * 8) {
                byte[] codewords = version.interleaved(data(text, version.dataCodewords()));
                return new QrSymbol(version.size(), version.place(codewords));
            }
        }
        throw new IllegalArgumentException(
                "A payment QR code holds at most 154 characters, but was given " + text.length());
    }

    /** Modules along one side, quiet zone not counted. */
    public int size() {
        return size;
    }

    /** Whether the module in this row and column, counted from the top left, is dark. */
    public boolean dark(int row, int column) {
        return dark.get(row * size + column);
    }

    /** First column at or after {@code column} of this row that is dark, or {@link #size()} when none is. */
    public int nextDark(int row, int column) {
        int found = dark.nextSetBit(row * size + column);
        return found < 0 || found >= (row + 1) * size ? size : found - row * size;
    }

    /** First column at or after {@code column} of this row that is light, or {@link #size()} when none is. */
    public int nextLight(int row, int column) {
        return Math.min(size, dark.nextClearBit(row * size + column) - row * size);
    }

    private static int bits(int characters) {
        return 4 + 9 + characters / 2 * 11 + characters % 2 * 6;
    }

    private static byte[] data(String text, int codewords) {
        BitWriter writer = new BitWriter(codewords);
        writer.put(MODE_ALPHANUMERIC, 4);
        writer.put(text.length(), 9);
        for (int i = 0; i + 1 < text.length(); i += 2) {
            writer.put(value(text.charAt(i)) * 45 + value(text.charAt(i + 1)), 11);
        }
        if (text.length() % 2 == 1) {
            writer.put(value(text.charAt(text.length() - 1)), 6);
        }
        writer.pad();
        return writer.bytes;
    }

    private static int value(char character) {
        int value = ALPHABET.indexOf(character);
        if (value < 0) {
            throw new IllegalArgumentException(
                    "A payment QR code takes digits, capital letters, space and $%%*+-./: but was given U+%04X"
                            .formatted((int) character));
        }
        return value;
    }

    private static final class BitWriter {

        private final byte[] bytes;
        private int length;

        private BitWriter(int capacity) {
            this.bytes = new byte[capacity];
        }

        private void put(int value, int bits) {
            for (int bit = bits - 1; bit >= 0; bit--, length++) {
                if ((value >> bit & 1) == 1) {
                    bytes[length / 8] |= (byte) (0x80 >> length % 8);
                }
            }
        }

        /** Terminator of up to four zero bits, zeros to a whole byte, then the two pad bytes in turn. */
        private void pad() {
            int whole = (Math.min(length + 4, bytes.length * 8) + 7) / 8;
            for (int i = whole; i < bytes.length; i++) {
                bytes[i] = (byte) PAD[(i - whole) % 2];
            }
        }
    }
}
