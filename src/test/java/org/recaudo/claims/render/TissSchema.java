// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.recaudo.RealFiles;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The official TISS schemas, loaded without a network: xmldsig-core-schema.xsd has a DOCTYPE on www.w3.org, which is
 * answered with an empty document, or the load dies with "Cannot resolve the name 'ds:SignatureType'".
 */
final class TissSchema {

    private static final String FOLDER = "claims/tiss/xsd-4.01.00/";

    private final Schema schema;

    private TissSchema(Schema schema) {
        this.schema = schema;
    }

    static TissSchema load() throws SAXException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setResourceResolver(new OfflineResolver());
        return new TissSchema(
                factory.newSchema(RealFiles.path(FOLDER + "tissV4_01_00.xsd").toFile()));
    }

    /** What the schemas find in a message; none when it is valid. */
    List<String> errors(byte[] message) throws SAXException, IOException {
        List<String> errors = new ArrayList<>();
        Validator validator = schema.newValidator();
        validator.setErrorHandler(new Collecting(errors));
        validator.validate(new StreamSource(new ByteArrayInputStream(message)));
        return errors;
    }

    private record Collecting(List<String> errors) implements ErrorHandler {

        @Override
        public void warning(SAXParseException exception) {
            errors.add(String.valueOf(exception.getMessage()));
        }

        @Override
        public void error(SAXParseException exception) {
            warning(exception);
        }

        @Override
        public void fatalError(SAXParseException exception) {
            warning(exception);
        }
    }

    private static final class OfflineResolver implements LSResourceResolver {

        @Override
        public @Nullable LSInput resolveResource(
                String type,
                @Nullable String namespace,
                @Nullable String publicId,
                @Nullable String systemId,
                @Nullable String base) {
            if (systemId == null || !systemId.endsWith("XMLSchema.dtd")) {
                return null;
            }
            try {
                DOMImplementationLS documents = (DOMImplementationLS) DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .getDOMImplementation();
                LSInput nothing = documents.createLSInput();
                nothing.setCharacterStream(new StringReader(""));
                nothing.setSystemId(systemId);
                return nothing;
            } catch (ParserConfigurationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
