// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Pulls the elements of an XML document from its bytes, without making strings of them, which takes a fraction of the
 * platform's parser. Document types, entities, ill-formed tags, texts without end and a document that ends early are
 * refused. What a namespace has to say is asked of the root only.
 */
final class XmlScanner {
    /** An element begins: {@link #nameIs} and {@link #attribute} tell of it. */
    static final int START = 1;
    /** An element ends: if it held no other, {@link #text} is its text, when that was wanted. */
    static final int END = 2;
    /** The document is at its end. */
    static final int FINISH = 3;

    private static final int DEPTH_MAX = 60;
    private static final int CDATA = 9;

    private final XmlInput input;
    private final XmlTags tags;
    private final int[] openFrom = new int[DEPTH_MAX + 2];
    private byte[] open = new byte[1024];
    private final XmlLeaf text = new XmlLeaf();
    private boolean wanted;
    private boolean leaf;
    private boolean endsLeaf;
    private boolean rootSeen;
    private boolean closes;
    private int depth;
    private int opened;

    XmlScanner(InputStream in) {
        this.input = new XmlInput(in);
        this.tags = new XmlTags(input);
    }

    /** Moves to the next beginning or end of an element, or to the end of the document. */
    int next() {
        skip(opened);
        opened = 0;
        if (closes) {
            closes = false;
            return closed();
        }
        wanted &= leaf;
        while (true) {
            scanText();
            int position = input.position();
            if (position == input.limit()) {
                return finish();
            }
            switch (input.bytes()[position + 1]) {
                case '/' -> {
                    return closeTag();
                }
                case '?' -> skip(tags.behind(2, "?>"));
                case '!' -> special();
                default -> {
                    return openTag();
                }
            }
        }
    }

    /** Asks for the text of the element that just began. */
    void want() {
        wanted = true;
    }

    private void skip(int length) {
        input.moveTo(input.position() + length);
    }

    /** Moves to a tag of which at least two bytes are at hand, or to the end. */
    private void scanText() {
        while (true) {
            byte[] block = input.bytes();
            int from = input.position();
            int index = from;
            while (block[index] != '<' && block[index] != '&') {
                index++;
            }
            take(from, index);
            input.moveTo(index);
            if (block[index] == '&') {
                reference();
            } else if (index + 1 < input.limit() || !input.more()) {
                return;
            }
        }
    }

    private void take(int from, int to) {
        if (wanted) {
            text.append(input, input.bytes(), from, to);
        } else if (depth == 0 && !Slice.white(input.bytes(), from, to)) {
            throw input.refusal("text stands outside of the document; expected <: this is no XML document");
        }
    }

    private void reference() {
        byte[] character = tags.reference();
        if (depth == 0) {
            throw input.refusal("text stands outside of the document; expected <: this is no XML document");
        }
        skip(tags.length());
        if (wanted) {
            text.append(input, character, 0, character.length);
        }
    }

    private void special() {
        if (tags.startsWith("<!--")) {
            skip(tags.behind(4, "-->"));
        } else if (depth > 0 && tags.startsWith("<![CDATA[")) {
            int length = tags.behind(CDATA, "]]>");
            int start = input.position();
            take(start + CDATA, start + length - 3);
            skip(length);
        } else if (tags.startsWith("<!DOCTYPE")) {
            throw input.refusal(
                    "the file declares a document type or entities; a bank's message has none, so it is" + " refused");
        } else {
            throw input.refusal("the XML is damaged: a tag begins with <!");
        }
    }

    private int openTag() {
        if (depth == 0 && rootSeen) {
            throw input.refusal("another document begins here; expected the end of the file: were two files joined?");
        }
        int tagLength = tags.open();
        closes = tags.empty();
        rootSeen = true;
        if (++depth > DEPTH_MAX) {
            throw input.refusal("elements are nested more than %d deep".formatted(DEPTH_MAX));
        }
        int length = tags.nameEnd() - 1;
        int start = openFrom[depth];
        if (start + length > open.length) {
            open = Arrays.copyOf(open, 2 * (start + length));
        }
        System.arraycopy(input.bytes(), input.position() + 1, open, start, length);
        openFrom[depth + 1] = start + length;
        opened = tagLength;
        leaf = true;
        wanted = false;
        text.clear();
        return START;
    }

    private int closeTag() {
        int start = openFrom[depth];
        int stop = depth == 0 ? start : openFrom[depth + 1];
        int from = input.position() + 2;
        int to = from + stop - start;
        boolean plain = stop > start
                && to < input.limit()
                && input.bytes()[to] == '>'
                && Arrays.equals(input.bytes(), from, to, open, start, stop);
        if (plain) {
            input.moveTo(to + 1);
        } else {
            skip(tags.close(open, start, stop));
        }
        return closed();
    }

    private int closed() {
        depth--;
        endsLeaf = leaf;
        leaf = false;
        return END;
    }

    private int finish() {
        if (depth > 0) {
            String name = new String(open, openFrom[depth], openFrom[depth + 1] - openFrom[depth], UTF_8);
            throw input.refusal("the file ends here; expected </%s>: it is cut off".formatted(name));
        }
        if (!rootSeen) {
            throw input.refusal("the file ends here; expected an XML document");
        }
        return FINISH;
    }

    /** Whether the element that just began has this name, whatever its prefix. */
    boolean nameIs(byte[] name) {
        return tags.localNameIs(name);
    }

    /** The name of the element that just began, without its prefix. */
    String name() {
        return tags.localName();
    }

    /** The namespace that the element that just began, the root, declares for itself. */
    String namespace() {
        return tags.namespace();
    }

    /** An attribute of the element that just began, or null. */
    byte @Nullable [] attribute(byte[] name) {
        return tags.attribute(name);
    }

    /** Whether the element that just ended held no other. */
    boolean endsLeaf() {
        return endsLeaf;
    }

    /** How many elements are open. */
    int depth() {
        return depth;
    }

    /** What stands in the element that was wanted last. */
    XmlLeaf text() {
        return text;
    }

    XmlInput input() {
        return input;
    }
}
