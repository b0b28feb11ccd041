// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import java.util.BitSet;
import java.util.List;

/**
 * What is the same in every QR code of one version at level M: its fixed patterns, the way its data winds through the
 * rest, and its error correction. Made once; drawing a symbol then only places bits.
 */
final class QrVersion {

    /** Versions 1 to 6, smallest first: data codewords, error correction codewords per block, blocks (Table 9). */
    static final List<QrVersion> ALL = List.of(
            new QrVersion(1, 16, 10, 1),
            new QrVersion(2, 28, 16, 1),
            new QrVersion(3, 44, 26, 1),
            new QrVersion(4, 64, 18, 2),
            new QrVersion(5, 86, 24, 2),
            new QrVersion(6, 108, 16, 4));

    private static final int MASK = 4;
    private static final int LEVEL_M = 0b00;
    private static final int FORMAT_GENERATOR = 0x537;
    private static final int FORMAT_MASK = 0x5412;

    private final int size;
    private final int dataCodewords;
    private final int correctionCodewords;
    private final int blocks;
    private final BitSet reserved = new BitSet();
    private final BitSet fixed = new BitSet();
    private final int[] path;
    private final int[] generator;

    private QrVersion(int version, int dataCodewords, int correctionCodewords, int blocks) {
        this.size = 17 + 4 * version;
        this.dataCodewords = dataCodewords;
        this.correctionCodewords = correctionCodewords;
        this.blocks = blocks;
        this.generator = GaloisField.generator(correctionCodewords);
        finders();
        timing();
        if (version > 1) {
            square(size - 7, size - 7, 2);
        }
        format();
        this.path = path();
    }

    int size() {
        return size;
    }

    int dataCodewords() {
        return dataCodewords;
    }

    /** Data and correction codewords in the order in which they are placed: by turns from each block. */
    byte[] interleaved(byte[] data) {
        int perBlock = dataCodewords / blocks;
        byte[] result = new byte[dataCodewords + correctionCodewords * blocks];
        for (int block = 0; block < blocks; block++) {
            byte[] correction = GaloisField.remainder(data, block * perBlock, perBlock, generator);
            for (int i = 0; i < perBlock; i++) {
                result[i * blocks + block] = data[block * perBlock + i];
            }
            for (int i = 0; i < correctionCodewords; i++) {
                result[dataCodewords + i * blocks + block] = correction[i];
            }
        }
        return result;
    }

    /** The whole symbol, row by row. */
    BitSet place(byte[] codewords) {
        BitSet dark = (BitSet) fixed.clone();
        for (int i = 0; i < path.length; i++) {
            boolean bit = i / 8 < codewords.length && (codewords[i / 8] >> (7 - i % 8) & 1) == 1;
            if (bit != masked(path[i])) {
                dark.set(path[i]);
            }
        }
        return dark;
    }

    /** Mask 100 of the standard: dark where (row / 2 + column / 3) is even. */
    private boolean masked(int module) {
        return (module / size / 2 + module % size / 3) % 2 == 0;
    }

    private void set(int row, int column, boolean value) {
        if (row >= 0 && row < size && column >= 0 && column < size) {
            reserved.set(row * size + column);
            fixed.set(row * size + column, value);
        }
    }

    /**
     * Concentric squares about a centre: finder patterns (radius 3, with a light ring at 4) and alignment (radius 2).
     */
    private void square(int row, int column, int radius) {
        for (int y = -radius; y <= radius; y++) {
            for (int x = -radius; x <= radius; x++) {
                int ring = Math.max(Math.abs(x), Math.abs(y));
                set(row + y, column + x, radius == 2 ? ring != 1 : ring != 2 && ring != 4);
            }
        }
    }

    private void finders() {
        square(3, 3, 4);
        square(3, size - 4, 4);
        square(size - 4, 3, 4);
    }

    private void timing() {
        for (int i = 8; i < size - 8; i++) {
            set(6, i, i % 2 == 0);
            set(i, 6, i % 2 == 0);
        }
    }

    /** Level and mask with their BCH code, twice, and the module that is always dark. */
    private void format() {
        int data = LEVEL_M << 3 | MASK;
        int remainder = data;
        for (int i = 0; i < 10; i++) {
            remainder = remainder << 1 ^ (remainder >> 9) * FORMAT_GENERATOR;
        }
        int bits = (data << 10 | remainder) ^ FORMAT_MASK;
        for (int i = 0; i < 15; i++) {
            boolean bit = (bits >> i & 1) == 1;
            int along = i < 6 ? i : i < 8 ? i + 1 : size - 15 + i;
            set(along, 8, bit);
            int across = i < 8 ? size - 1 - i : i < 9 ? 15 - i : 14 - i;
            set(8, across, bit);
        }
        set(size - 8, 8, true);
    }

    /**
     * Free modules in reading order: columns in pairs from the right, upwards and downwards by turns, skipping timing.
     */
    private int[] path() {
        int[] modules = new int[size * size - reserved.cardinality()];
        int at = 0;
        for (int right = size - 1; right >= 1; right -= 2) {
            int column = right <= 6 ? right - 1 : right;
            boolean upward = (size - 1 - right) / 2 % 2 == 0;
            for (int step = 0; step < size; step++) {
                int row = upward ? size - 1 - step : step;
                for (int module = row * size + column; module >= row * size + column - 1; module--) {
                    if (!reserved.get(module)) {
                        modules[at++] = module;
                    }
                }
            }
        }
        return modules;
    }
}
