// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Pulls the elements of an XML document, by a StAX parser, and says in Recaudo's words and with the line what is wrong
 * with one. Document types and entities are refused, whatever they would do, and so are other encodings than UTF-8 and
 * Latin-1, more than 60 levels, and a second document behind the first.
 */
final class XmlPull {
    /** An element begins: {@link #name} and {@link #attribute} tell of it. */
    static final int START = 1;
    /** An element ends: if it held no other, {@link #text} is its text, when that was wanted. */
    static final int END = 2;
    /** The document is at its end. */
    static final int FINISH = 3;

    private static final int DEPTH_MAX = 60;
    private static final XMLInputFactory PARSERS = parsers();

    private final Headed in;
    private final XMLStreamReader reader;
    private final XmlLeaf text = new XmlLeaf();
    private final String[] open = new String[DEPTH_MAX + 1];
    private int depth;
    private boolean rootSeen;
    private boolean wanted;
    private boolean leaf;
    private boolean endsLeaf;

    XmlPull(InputStream in) {
        this.in = new Headed(in);
        if (this.in.empty()) {
            throw FileRefused.whole("the file is empty");
        }
        if (this.in.wide()) {
            throw FileRefused.at(1, "the file is in UTF-16; expected an XML document in UTF-8");
        }
        try {
            this.reader = PARSERS.createXMLStreamReader(this.in);
        } catch (XMLStreamException e) {
            throw failure(e, 1);
        }
    }

    private static XMLInputFactory parsers() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, Boolean.FALSE);
        factory.setProperty("com.ctc.wstx.lazyParsing", Boolean.FALSE);
        return factory;
    }

    /** Moves to the next beginning or end of an element, or to the end of the document. */
    int next() {
        wanted &= leaf;
        try {
            while (true) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        return begin();
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        return end();
                    }
                    case XMLStreamConstants.END_DOCUMENT -> {
                        return FINISH;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> take();
                    case XMLStreamConstants.DTD ->
                        throw refusal("the file declares a document type or entities; a bank's message has none, so"
                                + " it is refused");
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw refusal("the entity '%s' is not known".formatted(reader.getLocalName()));
                    default -> {
                        continue;
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw failure(e, line());
        }
    }

    private int begin() {
        if (++depth > DEPTH_MAX) {
            throw refusal("elements are nested more than %d deep".formatted(DEPTH_MAX));
        }
        open[depth] = reader.getLocalName();
        rootSeen = true;
        leaf = true;
        wanted = false;
        text.clear();
        return START;
    }

    private int end() {
        depth--;
        endsLeaf = leaf;
        leaf = false;
        return END;
    }

    private void take() {
        if (wanted && !text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength())) {
            throw refusal("a text is longer than %d characters".formatted(XmlLeaf.LENGTH_MAX));
        }
    }

    /** Asks for the text of the element that just began. */
    void want() {
        wanted = true;
    }

    /** The name of the element that just began, without its prefix. */
    String name() {
        return open[depth];
    }

    /** The namespace of the element that just began; empty when it has none. */
    String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** An attribute of the element that just began, or null. */
    @Nullable
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
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

    /** Number of the line at which reading stands, from 1. */
    long line() {
        return reader.getLocation().getLineNumber();
    }

    /** Lines of the document, once all of it was read. */
    long lines() {
        return reader.getLocation().getColumnNumber() > 1 ? line() : Math.max(1, line() - 1);
    }

    FileRefused refusal(String what) {
        return FileRefused.at(line(), what);
    }

    private FileRefused failure(XMLStreamException e, long line) {
        if (e.getNestedException() instanceof IOException cause) {
            throw new UncheckedIOException("The file cannot be read on", cause);
        }
        long at = e.getLocation() == null ? line : e.getLocation().getLineNumber();
        String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        if (depth == 0) {
            return FileRefused.at(
                    at,
                    rootSeen
                            ? "more stands behind the document; expected the end of the file: were two files joined?"
                            : "this is no XML document: %s".formatted(why));
        }
        return FileRefused.at(
                at,
                why.toLowerCase(Locale.ROOT).contains("end-of-input")
                        ? "the file ends here; expected </%s>: it is cut off".formatted(open[depth])
                        : "the XML is damaged: %s".formatted(why));
    }

    void close() {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The XML reader cannot be closed", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be closed", e);
        }
    }

    /** A stream whose first bytes were looked at. */
    private static final class Headed extends InputStream {
        private final InputStream from;
        private final byte[] head;
        private int given;

        Headed(InputStream from) {
            this.from = from;
            try {
                this.head = from.readNBytes(2);
            } catch (IOException e) {
                throw new UncheckedIOException("The file cannot be read", e);
            }
        }

        boolean empty() {
            return head.length == 0;
        }

        /** Whether a byte-order mark or a zero byte tells that a character takes two bytes. */
        boolean wide() {
            return head.length == 2 && (head[0] == 0 || head[1] == 0 || head[0] == -1 || head[0] == -2);
        }

        @Override
        public int read() throws IOException {
            return given < head.length ? head[given++] & 0xFF : from.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (given == head.length) {
                return from.read(bytes, offset, length);
            }
            int some = Math.min(length, head.length - given);
            System.arraycopy(head, given, bytes, offset, some);
            given += some;
            return some;
        }

        @Override
        public void close() throws IOException {
            from.close();
        }
    }
}
