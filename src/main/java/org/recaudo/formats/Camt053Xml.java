// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Pulls an XML document that must be camt.053, with document types and external entities off and texts bounded. */
final class Camt053Xml {
    private static final int TEXT_MAX = 100_000;
    private static final int DEPTH_MAX = 60;
    private static final Pattern NAMESPACE =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:camt\\.053\\.001\\.0[2-8]");

    private final InputStream in;
    private final XMLStreamReader reader;
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private long lines = 1;

    Camt053Xml(InputStream in) {
        this.in = in;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are refused");
        });
        try {
            reader = factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw FileRefused.whole("the file is no XML: " + brief(e));
        }
    }

    XMLStreamReader reader() {
        return reader;
    }

    /** Moves to the next event; refuses whatever a statement has no use for. */
    int next() throws XMLStreamException {
        int event = reader.next();
        lines = Math.max(lines, reader.getLocation().getLineNumber());
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw FileRefused.at(
                        line(),
                        "the file declares a document type or entities; a bank statement has none, so it is refused");
            case XMLStreamConstants.START_ELEMENT -> open();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append();
            default -> {
                return event;
            }
        }
        return event;
    }

    private void open() {
        text.setLength(0);
        depth++;
        if (depth > DEPTH_MAX) {
            throw FileRefused.at(line(), "elements are nested more than %d deep".formatted(DEPTH_MAX));
        }
        if (depth == 1) {
            String namespace = String.valueOf(reader.getNamespaceURI());
            if (!NAMESPACE.matcher(namespace).matches()) {
                throw FileRefused.at(
                        line(),
                        "the document is '%s' in namespace '%s'; expected camt.053.001.02 to camt.053.001.08"
                                .formatted(reader.getLocalName(), namespace));
            }
        }
    }

    private void append() {
        if (text.length() + reader.getTextLength() > TEXT_MAX) {
            throw FileRefused.at(line(), "a text is longer than %d characters".formatted(TEXT_MAX));
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    /** The text of the element that just closed; empty when it held elements. */
    String text() {
        String value = text.toString();
        text.setLength(0);
        return value;
    }

    /** Lines read so far. */
    long lines() {
        return lines;
    }

    FileRefused malformed(XMLStreamException e) {
        return FileRefused.at(line(), "the XML is damaged: " + brief(e));
    }

    void close() {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException | IOException e) {
            throw new UncheckedIOException("The file cannot be closed", new IOException(e));
        }
    }

    private long line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    /** The parser's message without its own idea of the place, on one line. */
    private static String brief(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int start = message.indexOf("Message: ");
        return (start < 0 ? message : message.substring(start + 9)).replaceAll("\\s+", " ");
    }
}
