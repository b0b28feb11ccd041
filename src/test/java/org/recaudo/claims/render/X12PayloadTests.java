// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recaudo.RealFiles;
import org.recaudo.claims.Agreement;
import org.recaudo.claims.ClaimBundle;
import org.recaudo.claims.ClaimFixtures;

class X12PayloadTests {

    private static final Agreement AGREEMENT = ClaimFixtures.agreement("northern-mutual");

    @Test
    void isReadByAnIndependentParserWithoutAnError() throws Exception {
        assertThat(errors(interchange(ClaimFixtures.bundle(AGREEMENT, 250)))).isEmpty();
    }

    @Test
    void wouldBeRefusedWithAWrongControlCount() throws Exception {
        String text = new String(interchange(ClaimFixtures.bundle(AGREEMENT, 3)), StandardCharsets.US_ASCII);
        byte[] wrong = text.replaceFirst("SE\\*\\d+\\*", "SE*25*").getBytes(StandardCharsets.US_ASCII);

        assertThat(errors(wrong)).contains("CONTROL_COUNT_DOES_NOT_MATCH_ACTUAL_COUNT");
    }

    @Test
    void countsItsSegmentsSetsAndGroups() {
        List<String[]> segments = segments(interchange(ClaimFixtures.bundle(AGREEMENT, 250)));

        int sets = 0;
        int start = 0;
        for (int index = 0; index < segments.size(); index++) {
            String[] segment = segments.get(index);
            if (segment[0].equals("ST")) {
                start = index;
                sets++;
            } else if (segment[0].equals("SE")) {
                assertThat(segment[1]).isEqualTo(String.valueOf(index - start + 1));
                assertThat(segment[2]).isEqualTo(segments.get(start)[2]);
            }
        }
        assertThat(sets).isEqualTo(3);
        String[] group = segments.get(segments.size() - 2);
        assertThat(group).containsExactly("GE", "3", segments.get(1)[6]);
        assertThat(segments.get(segments.size() - 1)).containsExactly("IEA", "1", segments.get(0)[13]);
    }

    @Test
    void balancesEachClaimAndTheWhole() {
        ClaimBundle bundle = ClaimFixtures.bundle(AGREEMENT, 80);

        BigDecimal total = BigDecimal.ZERO;
        BigDecimal open = BigDecimal.ZERO;
        for (String[] segment : segments(interchange(bundle))) {
            if (segment[0].equals("CLM")) {
                assertThat(open).isEqualByComparingTo(BigDecimal.ZERO);
                open = new BigDecimal(segment[2]);
                total = total.add(open);
            } else if (segment[0].equals("SV1")) {
                open = open.subtract(new BigDecimal(segment[2]));
            }
        }

        assertThat(open).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(total).isEqualByComparingTo(bundle.totals().total().amount());
    }

    @Test
    void hangsEachSubscriberBelowTheProvider() {
        List<String[]> levels = segments(interchange(ClaimFixtures.bundle(AGREEMENT, 20))).stream()
                .filter(segment -> segment[0].equals("HL"))
                .toList();

        for (int index = 0; index < levels.size(); index++) {
            assertThat(levels.get(index)[1]).isEqualTo(String.valueOf(index + 1));
            assertThat(levels.get(index)[2]).isEqualTo(index == 0 ? "" : "1");
        }
        assertThat(levels).hasSize(21);
    }

    /** The reader of this test is first tried on official examples: CLM02 is the sum of SV102 there too. */
    @Test
    void readsTheBalanceOfThePublicExamples() throws Exception {
        for (String example : List.of("1", "2")) {
            String name = "claims/x12/linuxforhealth/837_005010X222A2__demo.example" + example + ".837";
            BigDecimal open = BigDecimal.ZERO;
            for (String[] segment : segments(Files.readAllBytes(RealFiles.path(name)))) {
                boolean claim = segment[0].equals("CLM");
                open = claim ? new BigDecimal(segment[2]) : open;
                open = segment[0].equals("SV1") ? open.subtract(new BigDecimal(segment[2])) : open;
            }
            assertThat(open).isEqualByComparingTo(BigDecimal.ZERO);
        }
    }

    @Test
    void keepsSeparatorsAndAccentsOutOfNames() {
        assertThat(X12Writer.plain("Peña*Nuñez~José: Ltd^", 60)).isEqualTo("PENA NUNEZ JOSE LTD");
        assertThat(X12Writer.plain("Obra Social del Personal", 11)).isEqualTo("OBRA SOCIAL");
    }

    private static byte[] interchange(ClaimBundle bundle) {
        return new X12Payload()
                .messages(bundle, ClaimFixtures.fund())
                .values()
                .iterator()
                .next();
    }

    private static List<String> errors(byte[] interchange) throws Exception {
        List<String> errors = new ArrayList<>();
        try (EDIStreamReader reader =
                EDIInputFactory.newFactory().createEDIStreamReader(new ByteArrayInputStream(interchange))) {
            while (reader.hasNext()) {
                EDIStreamEvent event = reader.next();
                if (event.isError()) {
                    errors.add(reader.getErrorType().name());
                }
            }
        }
        return errors;
    }

    /** As plain as can be: separators are where ISA says, no library. */
    private static List<String[]> segments(byte[] interchange) {
        String text = new String(interchange, StandardCharsets.US_ASCII);
        String element = java.util.regex.Pattern.quote(text.substring(3, 4));
        List<String[]> segments = new ArrayList<>();
        for (String segment : text.split("~")) {
            if (!segment.isBlank()) {
                segments.add(segment.strip().split(element, -1));
            }
        }
        return segments;
    }
}
