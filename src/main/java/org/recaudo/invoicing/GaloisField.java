// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

/** Arithmetic in GF(256) modulo x^8 + x^4 + x^3 + x^2 + 1, which Reed-Solomon codes of QR symbols use. */
final class GaloisField {

    private static final int POLYNOMIAL = 0x11D;
    private static final int[] POWERS = new int[510];
    private static final int[] LOGARITHMS = new int[256];

    static {
        int value = 1;
        for (int i = 0; i < 255; i++) {
            POWERS[i] = value;
            POWERS[i + 255] = value;
            LOGARITHMS[value] = i;
            value = value << 1;
            if (value > 255) {
                value ^= POLYNOMIAL;
            }
        }
    }

    private GaloisField() {}

    /** Product of (x - 2^i) for i below the degree; the leading one is left out. */
    static int[] generator(int degree) {
        int[] result = new int[degree];
        result[degree - 1] = 1;
        for (int i = 0, root = 1; i < degree; i++, root = times(root, 2)) {
            for (int j = 0; j < degree; j++) {
                result[j] = times(result[j], root);
                if (j + 1 < degree) {
                    result[j] ^= result[j + 1];
                }
            }
        }
        return result;
    }

    /** Remainder of the data, taken as a polynomial, divided by the generator. */
    static byte[] remainder(byte[] data, int from, int length, int[] generator) {
        int[] result = new int[generator.length];
        for (int i = from; i < from + length; i++) {
            int factor = (data[i] & 0xFF) ^ result[0];
            System.arraycopy(result, 1, result, 0, result.length - 1);
            result[result.length - 1] = 0;
            for (int j = 0; j < result.length; j++) {
                result[j] ^= times(generator[j], factor);
            }
        }
        byte[] bytes = new byte[result.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) result[i];
        }
        return bytes;
    }

    private static int times(int a, int b) {
        return a == 0 || b == 0 ? 0 : POWERS[LOGARITHMS[a] + LOGARITHMS[b]];
    }
}
