// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * One mensagemTISS while it is written: on one line, ISO-8859-1, with the MD5 hash of the norm over the content of all
 * elements in document order, the hash element itself being empty. No white space stands between elements, since the
 * norm hashes invisible characters too (ANS, componente de comunicacao).
 */
final class TissMessage {

    static final String NAMESPACE = "http://www.ans.gov.br/padroes/tiss/schemas";
    private static final String PREFIX = "ans";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final MessageDigest hash;

    TissMessage() throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        hash = md5();
        text.write("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>");
        xml.writeStartElement(PREFIX, "mensagemTISS", NAMESPACE);
        xml.writeNamespace(PREFIX, NAMESPACE);
    }

    TissMessage open(String element) throws XMLStreamException {
        xml.writeStartElement(PREFIX, element, NAMESPACE);
        return this;
    }

    TissMessage close() throws XMLStreamException {
        xml.writeEndElement();
        return this;
    }

    TissMessage element(String name, String content) throws XMLStreamException {
        xml.writeStartElement(PREFIX, name, NAMESPACE);
        xml.writeCharacters(content);
        xml.writeEndElement();
        hash.update(content.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Writes the epilogue with the hash, closes the message and gives its bytes. */
    byte[] seal() throws XMLStreamException {
        xml.writeStartElement(PREFIX, "epilogo", NAMESPACE);
        xml.writeStartElement(PREFIX, "hash", NAMESPACE);
        xml.writeCharacters(HexFormat.of().formatHex(hash.digest()));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.close();
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has MD5", e);
        }
    }
}
