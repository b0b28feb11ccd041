// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads what begins at the input's position: a tag with its name and attributes, a reference, a comment. Places within
 * it are counted from there, because reading on moves the bytes.
 */
final class XmlTags {
    private static final int REFERENCE_MAX = 12;
    private static final boolean[] NAME = XmlReferences.nameBytes();
    private static final byte[] NAMESPACE = "xmlns".getBytes(StandardCharsets.US_ASCII);

    private final XmlInput input;
    private final XmlAttributes attributes;
    private int prefix;
    private int nameEnd;
    private int at;
    private boolean empty;

    XmlTags(XmlInput input) {
        this.input = input;
        this.attributes = new XmlAttributes(input);
    }

    /** Reads an opening tag; answers its length. */
    int open() {
        attributes.clear();
        prefix = 0;
        nameEnd = 0;
        empty = false;
        at = 1;
        name();
        nameEnd = at;
        if (nameEnd == 1) {
            throw damaged("a tag has no name");
        }
        while (true) {
            boolean apart = blanks();
            byte octet = current();
            if (octet == '>') {
                return at + 1;
            }
            if (octet == '/') {
                at++;
                empty = true;
                require('>');
                return at + 1;
            }
            if (!apart) {
                throw damaged("a tag holds '%s'".formatted((char) (octet & 0xFF)));
            }
            attribute();
        }
    }

    /** Moves over the name that begins here. */
    private void name() {
        while (true) {
            byte[] bytes = input.bytes();
            int index = input.position() + at;
            while (NAME[bytes[index] & 0xFF]) {
                if (bytes[index] == ':' && nameEnd == 0) {
                    prefix = index - input.position();
                }
                index++;
            }
            at = index - input.position();
            if (index < input.limit()) {
                return;
            }
            more();
        }
    }

    private void attribute() {
        if (attributes.isFull()) {
            throw damaged("a tag has more than %d attributes".formatted(XmlAttributes.MAX));
        }
        int from = at;
        name();
        int to = at;
        blanks();
        require('=');
        at++;
        blanks();
        byte quote = current();
        if (from == to || quote != '"' && quote != '\'') {
            throw damaged("an attribute has no name or no value in quotes");
        }
        int start = ++at;
        while (current() != quote) {
            if (current() == '<') {
                throw damaged("an attribute holds '<'");
            }
            at++;
        }
        if (!attributes.add(from, to, start, at)) {
            throw damaged("an attribute stands twice");
        }
        at++;
    }

    /** Reads a closing tag that is not written plainly; answers its length. */
    int close(byte[] open, int from, int to) {
        at = 2;
        nameEnd = 0;
        name();
        boolean same = at - 2 == to - from && same(2, at, Arrays.copyOfRange(open, from, to));
        if (!same) {
            String found = text(2, at);
            throw damaged(
                    from == to
                            ? "</%s> closes nothing".formatted(found)
                            : "</%s> stands here; expected </%s>"
                                    .formatted(found, new String(open, from, to - from, StandardCharsets.UTF_8)));
        }
        blanks();
        require('>');
        return at + 1;
    }

    /** Whether this stands here. */
    boolean startsWith(String start) {
        at = 0;
        for (int index = 0; index < start.length(); index++, at++) {
            if (current() != start.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    /** Looks for an end from this place on; answers the place behind it. */
    int behind(int from, String end) {
        at = from;
        byte last = (byte) end.charAt(end.length() - 1);
        while (true) {
            while (current() != last || at + 1 < from + end.length()) {
                at++;
            }
            at++;
            if (text(at - end.length(), at).equals(end)) {
                return at;
            }
        }
    }

    /** Reads a reference such as {@code &amp;} or {@code &#10;}; only XML's own five names are known. */
    byte[] reference() {
        at = 1;
        while (current() != ';' && at < REFERENCE_MAX) {
            at++;
        }
        String name = text(1, at);
        String character = XmlReferences.character(name);
        if (character == null) {
            throw input.refusal("the entity '%s' is not known; a bank's message has none of its own, so it is refused"
                    .formatted(name));
        }
        return character.getBytes(StandardCharsets.UTF_8);
    }

    /** Length of what was read last. */
    int length() {
        return at + 1;
    }

    /** Whether the tag closes the element that it opens. */
    boolean empty() {
        return empty;
    }

    /** Where the name ends, of which the first byte is the second of the tag. */
    int nameEnd() {
        return nameEnd;
    }

    boolean localNameIs(byte[] name) {
        return same(prefix + 1, nameEnd, name);
    }

    String localName() {
        return text(prefix + 1, nameEnd);
    }

    /** The namespace that the tag declares for its own prefix. */
    String namespace() {
        byte[] wanted = NAMESPACE;
        if (prefix > 0) {
            byte[] own = piece(1, prefix);
            wanted = Arrays.copyOf(NAMESPACE, NAMESPACE.length + 1 + own.length);
            wanted[NAMESPACE.length] = ':';
            System.arraycopy(own, 0, wanted, NAMESPACE.length + 1, own.length);
        }
        byte[] value = attribute(wanted);
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }

    byte @Nullable [] attribute(byte[] name) {
        return attributes.value(name);
    }

    private boolean same(int from, int to, byte[] text) {
        int start = input.position();
        return to - from == text.length && Arrays.equals(input.bytes(), start + from, start + to, text, 0, text.length);
    }

    private byte[] piece(int from, int to) {
        return Arrays.copyOfRange(input.bytes(), input.position() + from, input.position() + to);
    }

    private String text(int from, int to) {
        return new String(piece(from, to), StandardCharsets.UTF_8);
    }

    private boolean blanks() {
        int from = at;
        while (current() == ' ' || current() == '\n' || current() == '\r' || current() == '\t') {
            at++;
        }
        return at > from;
    }

    private void require(char octet) {
        if (current() != octet) {
            throw damaged("'%s' is missing in a tag".formatted(octet));
        }
    }

    private byte current() {
        if (input.position() + at == input.limit()) {
            more();
        }
        return input.bytes()[input.position() + at];
    }

    private void more() {
        if (!input.more()) {
            throw input.refusal("the file ends within a tag or comment; expected its end: it is cut off");
        }
    }

    private FileRefused damaged(String what) {
        return input.refusal("the XML is damaged: " + what);
    }
}
