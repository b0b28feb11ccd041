// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.recaudo.RealFiles;
import org.recaudo.claims.Agreement;
import org.recaudo.claims.ClaimBundle;
import org.recaudo.claims.ClaimFixtures;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class TissPayloadTests {

    private static final Agreement AGREEMENT = ClaimFixtures.agreement("vida-plena");
    private static final String EXAMPLE = "claims/tiss/synthetic-lote-consulta-2.xml";

    @Test
    void keepsTheOfficialSchemas() throws Exception {
        TissSchema schema = TissSchema.load();

        for (byte[] message : messages(ClaimFixtures.bundle(AGREEMENT, 350)).values()) {
            assertThat(schema.errors(message)).isEmpty();
        }
    }

    @Test
    void partsLotsByKindAndByTheCapOfTheNorm() throws Exception {
        SortedMap<String, byte[]> messages = messages(ClaimFixtures.bundle(AGREEMENT, 350));

        int guides = 0;
        for (byte[] message : messages.values()) {
            Document document = document(message);
            int consultations = elements(document, "guiaConsulta").getLength();
            int services = elements(document, "guiaSP-SADT").getLength();
            assertThat(Math.min(consultations, services)).isZero();
            assertThat(consultations + services).isBetween(1, 100);
            guides += consultations + services;
        }
        assertThat(guides).isEqualTo(350);
        assertThat(messages.keySet())
                .contains("payload/tiss-VP-2611-B01-001.xml")
                .hasSize(4);
    }

    @Test
    void isRefusedByTheSchemasWithOneGuideMore() throws Exception {
        TissSchema schema = TissSchema.load();
        byte[] message = messages(ClaimFixtures.bundle(AGREEMENT, 350)).get("payload/tiss-VP-2611-B01-002.xml");
        String text = new String(message, StandardCharsets.ISO_8859_1);
        int from = text.indexOf("<ans:guiaSP-SADT>");
        int to = text.indexOf("</ans:guiaSP-SADT>") + "</ans:guiaSP-SADT>".length();

        byte[] longer = (text.substring(0, to) + text.substring(from, to) + text.substring(to))
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(schema.errors(longer)).isNotEmpty().first().asString().contains("100");
    }

    @Test
    void carriesTheHashOfTheNorm() throws Exception {
        for (byte[] message : messages(ClaimFixtures.bundle(AGREEMENT, 5)).values()) {
            assertThat(hashStated(message)).isEqualTo(hashByTheNorm(message));
        }
    }

    @Test
    void hashesAsTheVerifiedExampleDoes() throws Exception {
        byte[] example = Files.readAllBytes(RealFiles.path(EXAMPLE));

        assertThat(hashByTheNorm(example))
                .isEqualTo("96de1e519b3ce5639c17d5a92a16f3ae")
                .isEqualTo(hashStated(example));
    }

    @Test
    void standsOnOneLineInLatin1() throws Exception {
        byte[] message =
                messages(ClaimFixtures.bundle(AGREEMENT, 2)).values().iterator().next();

        String text = new String(message, StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("\n").startsWith("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><ans:");
        assertThat(text).contains("Consulta médica nº 1");
    }

    @Test
    void asksForTheBundlesTotal() throws Exception {
        ClaimBundle bundle = ClaimFixtures.bundle(AGREEMENT, 50);

        BigDecimal total = BigDecimal.ZERO;
        for (byte[] message : messages(bundle).values()) {
            Document document = document(message);
            total = total.add(sum(document, "valorProcedimento")).add(sum(document, "valorTotalGeral"));
        }

        assertThat(total).isEqualByComparingTo(bundle.totals().total().amount());
    }

    private static SortedMap<String, byte[]> messages(ClaimBundle bundle) {
        return new TissPayload().messages(bundle, ClaimFixtures.fund());
    }

    /** MD5 over the text of all elements in document order, the hash element being empty; read by a parser. */
    private static String hashByTheNorm(byte[] message) throws Exception {
        Document document = document(message);
        elements(document, "hash").item(0).setTextContent("");
        byte[] content = document.getDocumentElement().getTextContent().getBytes(StandardCharsets.ISO_8859_1);
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
    }

    private static String hashStated(byte[] message) throws Exception {
        return elements(document(message), "hash").item(0).getTextContent();
    }

    private static BigDecimal sum(Document document, String element) {
        List<BigDecimal> values = new ArrayList<>();
        NodeList nodes = elements(document, element);
        for (int index = 0; index < nodes.getLength(); index++) {
            values.add(new BigDecimal(nodes.item(index).getTextContent()));
        }
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static NodeList elements(Document document, String name) {
        return document.getElementsByTagNameNS(TissMessage.NAMESPACE, name);
    }

    private static Document document(byte[] message) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(message));
    }
}
