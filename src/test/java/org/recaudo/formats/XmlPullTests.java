// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scanner finds the elements and texts that the platform's own pull parser finds, and refuses what harms. */
class XmlPullTests {
    private static final long SEED = 20_261_122;
    private static final int MUTANTS = 4_000;

    @Test
    void findsWhatThePlatformsParserFinds() throws Exception {
        for (Path file : documents()) {
            byte[] document = Files.readAllBytes(file);

            assertThat(scanned(document)).as(file.toString()).isEqualTo(pulled(document));
        }
    }

    @Test
    void findsTheSameInDamagedDocumentsOrRefusesThem() throws Exception {
        Random random = new Random(SEED);
        List<Path> documents = documents();
        int agreed = 0;
        for (int mutant = 0; mutant < MUTANTS; mutant++) {
            byte[] document = Files.readAllBytes(documents.get(random.nextInt(documents.size())));
            document[random.nextInt(document.length)] = (byte) random.nextInt(128);
            List<String> expected;
            try {
                expected = pulled(document);
            } catch (XMLStreamException e) {
                continue;
            }
            try {
                assertThat(scanned(document)).isEqualTo(expected);
                agreed++;
            } catch (FileRefused e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
        assertThat(agreed).isGreaterThan(MUTANTS / 4);
    }

    @Test
    void readsOverTheEndsOfBlocksWhereverTheyFall() throws Exception {
        String entry = "<Ntry a='1'><!-- x --><Amt Ccy=\"EUR\">1&amp;2</Amt><T><![CDATA[a<b]]>\u00E9</T></Ntry>";
        byte[] document = ("<D>" + entry.repeat(200) + "</D>").getBytes(StandardCharsets.UTF_8);
        List<String> whole = pulled(document);

        for (int piece = 1; piece < 120; piece += 7) {
            assertThat(scanned(new Trickle(document, piece))).isEqualTo(whole);
        }
        for (int cut = 1; cut < 400; cut++) {
            byte[] start = java.util.Arrays.copyOf(document, document.length - cut);
            assertThatThrownBy(() -> scanned(start)).isInstanceOf(FileRefused.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE a><a/>|declares a document type",
                "<a>&xxe;</a>|the entity 'xxe' is not known",
                "<a>&#0;</a>|the XML is damaged: Invalid null character",
                "<a>x</b></a>|the XML is damaged",
                "<a b='1' b='2'/>|Duplicate attributes",
                "<a b=1/>|Expected a quote",
                "<a/><b/>|were two files joined",
                "<a>|expected </a>: it is cut off",
                "text|no XML document",
                "<a/>text|were two files joined",
                "<a b='<'/>|not allowed in attribute value",
                "< a/>|expected a name start character",
            })
    void refusesWhatIsNoPlainDocument(String document, String message) {
        assertThatThrownBy(() -> scanned(document.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(message);
    }

    @Test
    void readsLatin1AndRefusesOtherEncodings() {
        String document = "<?xml version=\"1.0\" encoding=\"%s\"?><a>\u00F1and\u00FA</a>";

        assertThat(scanned(document.formatted("ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("<a", "/\u00F1and\u00FA");
        assertThat(scanned(("\uFEFF" + document.formatted("UTF-8")).getBytes(StandardCharsets.UTF_8)))
                .containsExactly("<a", "/\u00F1and\u00FA");
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
            assertThatThrownBy(() -> scanned(document.getBytes(charset))).hasMessageContaining("UTF-16");
        }
        assertThatThrownBy(() -> scanned(document.formatted("EBCDIC").getBytes(StandardCharsets.US_ASCII)))
                .hasMessageContaining("encoding: EBCDIC");
        assertThatThrownBy(() -> scanned(document.formatted("UTF-8").getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("the XML is damaged");
    }

    /** Hands out a few bytes at a time, as a slow pipe does. */
    private static final class Trickle extends InputStream {
        private final ByteArrayInputStream in;
        private final int piece;

        Trickle(byte[] bytes, int piece) {
            this.in = new ByteArrayInputStream(bytes);
            this.piece = piece;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            return in.read(bytes, from, Math.min(piece, length));
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("input-samples/formats"))) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .filter(file -> file.toString().contains("good"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> scanned(byte[] document) {
        return scanned(new ByteArrayInputStream(document));
    }

    private static List<String> scanned(InputStream document) {
        XmlPull scanner = new XmlPull(document);
        List<String> events = new ArrayList<>();
        for (int event = scanner.next(); event != XmlPull.FINISH; event = scanner.next()) {
            if (event == XmlPull.START) {
                scanner.want();
                events.add("<" + scanner.name());
            } else if (scanner.endsLeaf()) {
                byte[] text = scanner.text().bytes();
                events.add("/"
                        + new String(text, 0, scanner.text().length(), StandardCharsets.UTF_8)
                                .replace('\r', '\n')
                                .strip());
            } else {
                events.add("/");
            }
        }
        return events;
    }

    private static List<String> pulled(byte[] document) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
        List<String> events = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean leaf = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    events.add("<" + reader.getLocalName());
                    text.setLength(0);
                    leaf = true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    events.add(leaf ? "/" + text.toString().strip() : "/");
                    leaf = false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                default -> {
                    continue;
                }
            }
        }
        return events;
    }
}
