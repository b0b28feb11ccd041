// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The lines of a SWIFT message with the tags that they begin with, always as UTF-8. */
final class MtLines {
    /** The line begins with no tag. */
    static final int CONTINUED = 0;
    /** The line ends a message, if one can end here. */
    static final int DASH = 1;
    /** The line holds block headers. */
    static final int BLOCKS = 2;

    private final LineSource source;
    private byte[] bytes = new byte[0];
    private int from;
    private int to;
    private int tag;
    private int tagLength;
    private boolean inBlock;

    MtLines(InputStream in, int lineMax) {
        this.source = new LineSource(in, lineMax);
    }

    /** The number that a tag such as {@code 60F} is known by. */
    static int tag(String name) {
        int number = 0;
        for (int index = 0; index < name.length(); index++) {
            number = number << 8 | name.charAt(index);
        }
        return number;
    }

    static String name(int tag) {
        StringBuilder name = new StringBuilder();
        for (int rest = tag; rest > 0; rest >>= 8) {
            name.insert(0, (char) (rest & 0xFF));
        }
        return name.toString();
    }

    /** Moves to the next line; false at the end of the file. */
    boolean next() {
        if (!source.next()) {
            return false;
        }
        bytes = source.bytes();
        from = source.start();
        to = source.end();
        if (source.number() == 1) {
            from += Encodings.mark(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        if (source.foreign() && Encodings.isMalformed(source)) {
            bytes = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8);
            from = 0;
            to = bytes.length;
        }
        classify();
        return true;
    }

    private void classify() {
        tag = CONTINUED;
        tagLength = 0;
        if (from == to) {
            return;
        }
        switch (bytes[from]) {
            case '-' -> dash();
            case '{' -> blocks();
            case ':' -> tagged();
            default -> tag = CONTINUED;
        }
    }

    /** A tag is two or three letters or digits between colons. */
    private void tagged() {
        int number = 0;
        for (int index = from + 1; index < to && index <= from + 4; index++) {
            int letter = bytes[index];
            if (letter == ':') {
                if (index >= from + 3) {
                    tag = number;
                    tagLength += index + 1 - from;
                    from = index + 1;
                }
                return;
            }
            boolean digit = letter >= '0' && letter <= '9';
            if (!digit && (letter < 'A' || letter > 'Z')) {
                return;
            }
            number = number << 8 | letter;
        }
    }

    private void dash() {
        tag = DASH;
        if (isBlockEnd()) {
            inBlock = false;
        }
    }

    /** Whether the line ends a block. */
    boolean isBlockEnd() {
        return tag == DASH && to > from + 1 && bytes[from + 1] == '}';
    }

    /** Whether block 4, which holds the message, was begun and not ended. */
    boolean isInBlock() {
        return inBlock;
    }

    /** Block headers may be followed by the first tag. */
    private void blocks() {
        tag = BLOCKS;
        for (int index = from; index + 2 < to; index++) {
            if (bytes[index] == '{' && bytes[index + 1] == '4' && bytes[index + 2] == ':') {
                inBlock = true;
                if (index + 3 < to && bytes[index + 3] == ':') {
                    tagLength = index + 3 - from;
                    from = index + 3;
                    tagged();
                }
                return;
            }
        }
    }

    int tag() {
        return tag;
    }

    byte[] bytes() {
        return bytes;
    }

    /** First byte of the line behind its tag. */
    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** Columns that the tag takes. */
    int tagLength() {
        return tagLength;
    }

    String text() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8).strip();
    }

    long number() {
        return source.number();
    }

    /** Whether the line holds nothing. */
    boolean isBlank() {
        return Slice.white(bytes, from, to);
    }
}
