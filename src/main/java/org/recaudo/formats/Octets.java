// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Questions about eight bytes at a time, taken as one number: reading asks them of every column of every line. Where
 * the eight reach beyond the range the caller goes on byte by byte.
 */
final class Octets {
    static final int COUNT = Long.BYTES;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long SIGNS = 0x8080_8080_8080_8080L;
    private static final long LINE_FEEDS = '\n' * ONES;
    private static final long BLANKS = ' ' * ONES;
    private static final long ZEROS = '0' * ONES;
    private static final long TENS = 0xF0F0_F0F0_F0F0_F0F0L;
    private static final long SIXES = 0x06 * ONES;

    private Octets() {}

    /** The eight bytes from here on. */
    static long at(byte[] bytes, int index) {
        return (long) WORDS.get(bytes, index);
    }

    /** How many of them stand before the first line feed; eight when there is none. */
    static int beforeLineFeed(long eight) {
        long other = eight ^ LINE_FEEDS;
        return Long.numberOfTrailingZeros((other - ONES) & ~other & SIGNS) / Byte.SIZE;
    }

    /** The first few of them, the others zero. */
    static long first(long eight, int count) {
        return count == 0 ? 0 : eight << (COUNT - count) * Byte.SIZE >>> (COUNT - count) * Byte.SIZE;
    }

    /** The last few of them behind zeros as digits: a number of fewer than eight digits. */
    static long lastAsDigits(long eight, int count) {
        int others = (COUNT - count) * Byte.SIZE;
        return eight >>> others << others | ZEROS & ~(-1L << others);
    }

    /** Whether any of them is no ASCII character. */
    static boolean haveForeign(long eight) {
        return (eight & SIGNS) != 0;
    }

    /** Whether any of them is a control character: below a blank. */
    static boolean haveControl(long eight) {
        return ((eight - BLANKS) & ~eight & SIGNS) != 0;
    }

    static boolean areBlank(long eight) {
        return eight == BLANKS;
    }

    static boolean areDigits(long eight) {
        return (eight & TENS) == ZEROS && ((eight + SIXES) & TENS) == ZEROS;
    }

    /** The number that eight digits make, the first byte the highest. */
    static long number(long eight) {
        long pairs = (eight & 0x0F0F_0F0F_0F0F_0F0FL) * 2_561 >>> 8;
        long fours = (pairs & 0x00FF_00FF_00FF_00FFL) * 6_553_601 >>> 16;
        return (fours & 0x0000_FFFF_0000_FFFFL) * 42_949_672_960_001L >>> 32;
    }
}
