// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The attributes of the tag at the input's position, as places counted from there. */
final class XmlAttributes {
    /** More than these are refused. */
    static final int MAX = 32;

    private final XmlInput input;
    private final int[] places = new int[4 * MAX];
    private int count;

    XmlAttributes(XmlInput input) {
        this.input = input;
    }

    void clear() {
        count = 0;
    }

    boolean isFull() {
        return count == MAX;
    }

    /** Adds one by the places of name and value; false when there is one of this name. */
    boolean add(int nameFrom, int nameTo, int from, int to) {
        byte[] name = piece(nameFrom, nameTo);
        for (int other = 0; other < count; other++) {
            if (isNamed(other, name)) {
                return false;
            }
        }
        int at = 4 * count++;
        places[at] = nameFrom;
        places[at + 1] = nameTo;
        places[at + 2] = from;
        places[at + 3] = to;
        return true;
    }

    byte @Nullable [] value(byte[] name) {
        for (int index = 0; index < count; index++) {
            if (isNamed(index, name)) {
                return piece(places[4 * index + 2], places[4 * index + 3]);
            }
        }
        return null;
    }

    private boolean isNamed(int index, byte[] name) {
        int start = input.position();
        int from = start + places[4 * index];
        int to = start + places[4 * index + 1];
        return to - from == name.length && Arrays.equals(input.bytes(), from, to, name, 0, name.length);
    }

    private byte[] piece(int from, int to) {
        return Arrays.copyOfRange(input.bytes(), input.position() + from, input.position() + to);
    }
}
