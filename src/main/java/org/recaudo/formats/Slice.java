// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

/** Questions about a range of bytes, answered without making a string of it. */
final class Slice {
    /** The range holds something else than digits. */
    static final long NOT_DIGITS = -1;
    /** The digits make a number of more than 18 digits. */
    static final long TOO_LARGE = -2;

    private static final int DIGITS_MAX = 18;
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000};

    private Slice() {}

    /**
     * The number that the digits make, leading and trailing blanks apart; {@link #NOT_DIGITS} also for an empty range.
     */
    static long digits(byte[] bytes, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && bytes[start] == ' ') {
            start++;
        }
        while (end > start && bytes[end - 1] == ' ') {
            end--;
        }
        if (start == end) {
            return NOT_DIGITS;
        }
        if (!allDigits(bytes, start, end)) {
            return NOT_DIGITS;
        }
        while (end - start > DIGITS_MAX && bytes[start] == '0') {
            start++;
        }
        return end - start > DIGITS_MAX ? TOO_LARGE : number(bytes, start, end);
    }

    /** The number that at most 18 digits make. */
    private static long number(byte[] bytes, int from, int to) {
        long value = 0;
        int index = from;
        for (; index + Octets.COUNT <= to; index += Octets.COUNT) {
            value = value * 100_000_000 + Octets.number(Octets.at(bytes, index));
        }
        int rest = to - index;
        if (rest > 0 && to >= Octets.COUNT) {
            return value * POWERS[rest] + Octets.number(Octets.lastAsDigits(Octets.at(bytes, to - Octets.COUNT), rest));
        }
        for (; index < to; index++) {
            value = value * 10 + bytes[index] - '0';
        }
        return value;
    }

    static boolean allDigits(byte[] bytes, int from, int to) {
        int index = from;
        for (; index + Octets.COUNT <= to; index += Octets.COUNT) {
            if (!Octets.areDigits(Octets.at(bytes, index))) {
                return false;
            }
        }
        int rest = to - index;
        if (rest > 0 && to >= Octets.COUNT) {
            return Octets.areDigits(Octets.lastAsDigits(Octets.at(bytes, to - Octets.COUNT), rest));
        }
        for (; index < to; index++) {
            if (bytes[index] < '0' || bytes[index] > '9') {
                return false;
            }
        }
        return true;
    }

    static boolean blank(byte[] bytes, int from, int to) {
        int index = from;
        for (; index + Octets.COUNT <= to; index += Octets.COUNT) {
            if (!Octets.areBlank(Octets.at(bytes, index))) {
                return false;
            }
        }
        for (; index < to; index++) {
            if (bytes[index] != ' ') {
                return false;
            }
        }
        return true;
    }

    /** Whether a control character stands there. */
    static boolean control(byte[] bytes, int from, int to) {
        int index = from;
        for (; index + Octets.COUNT <= to; index += Octets.COUNT) {
            if (Octets.haveControl(Octets.at(bytes, index))) {
                return true;
            }
        }
        for (; index < to; index++) {
            if (bytes[index] >= 0 && bytes[index] < ' ') {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but blanks, tabs and line ends stands there. */
    static boolean white(byte[] bytes, int from, int to) {
        for (int index = from; index < to; index++) {
            byte octet = bytes[index];
            if (octet != ' ' && octet != '\n' && octet != '\r' && octet != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing but blanks, or nothing but zeros and blanks, stands there. */
    static boolean blankOrZero(byte[] bytes, int from, int to) {
        for (int index = from; index < to; index++) {
            if (bytes[index] != ' ' && bytes[index] != '0') {
                return false;
            }
        }
        return true;
    }

    static boolean startsWith(byte[] bytes, int from, int to, byte[] start) {
        if (to - from < start.length) {
            return false;
        }
        for (int index = 0; index < start.length; index++) {
            if (bytes[from + index] != start[index]) {
                return false;
            }
        }
        return true;
    }

    /** Whether these very characters stand there, one byte each. */
    static boolean same(byte[] bytes, int from, int to, String text) {
        if (to - from != text.length()) {
            return false;
        }
        for (int index = 0; index < text.length(); index++) {
            if ((bytes[from + index] & 0xFF) != text.charAt(index)) {
                return false;
            }
        }
        return true;
    }
}
