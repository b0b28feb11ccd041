// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recaudo.RealFiles;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.FileRefused;
import org.recaudo.formats.Outcome;
import org.recaudo.formats.ReadTerms;
import org.recaudo.formats.RecordReader;
import org.recaudo.formats.files.FormatFixtures.ReadFile;

/** What the entries of a camt.054 become. */
class NotificationTests {
    private static final Path GOOD = Path.of("input-samples/formats/camt054/good");

    @Test
    void makesPaymentsOfDetailsThatAddUpAndOfWholeEntriesOtherwise() {
        ReadFile read = FormatFixtures.read("camt054", GOOD.resolve("credits-and-returns-v08.xml"));

        assertThat(read.records())
                .extracting(record -> "%s %d %s %s"
                        .formatted(
                                record.outcome().code(),
                                record.minor("amount"),
                                record.text("reference"),
                                record.text("reason")))
                .containsExactly(
                        "payment 1500 00000010126109 ",
                        "payment 3300 00000010126110 ",
                        "payment 1234 00000010126108 cuota ",
                        "reversal 1500 10126109 AC06",
                        "ignore 700 OWN-1 ",
                        "ignore 900 10126111 ",
                        "reject 3300 10126110 AM04");
        FileRecord first = read.records().get(0);
        assertThat(first.text("receipt")).isEqualTo("DE17999999990000000011/SVC1#1/15.00/2026-11-05/2026-11-06");
        assertThat(first.text("payer-name")).isEqualTo("Clara Ficticia");
        assertThat(first.text("payer-account")).isEqualTo("DE87999999990000000012");
        assertThat(first.date("payment-date")).isEqualTo("2026-11-05");
        assertThat(first.date("credit-date")).isEqualTo("2026-11-06");
        assertThat(first.text("due-date")).isEmpty();
        assertThat(read.tally().kinds()).containsEntry("entry", 6L).containsEntry("payment", 7L);
    }

    @Test
    void takesTheEntryWhenItsDetailsDoNotAddUpAndNotesADuplicate() {
        ReadFile read = FormatFixtures.read("camt054", GOOD.resolve("duplicate-with-summary-v02.xml"));

        assertThat(read.records())
                .extracting(record -> record.minor("amount") + " " + record.text("reference"))
                .containsExactly("4800 LOTE 48.00", "60000 20126109");
        assertThat(read.tally().notes()).singleElement().asString().contains("DUPL");
        assertThat(read.tally().first()).containsEntry("copy", "DUPL");
    }

    @ParameterizedTest
    @CsvSource({
        "genkgo__camt054.v2.with-account-name.xml, ignore, 20000000, AAAASESS-FP-ACCR001",
        "genkgo__camt054.v2.xml, ignore, 20000000, AAAASESS-FP-ACCR001",
        "genkgo__camt054.v4.xml, ignore, 20000000, AAAASESS-FP-ACCR001",
        "genkgo__camt054.v8-with-UETR.xml, ignore, 20000000, AAAASESS-FP-ACCR001",
        "genkgo__camt054.v8-with-financial-institution.xml, ignore, 20000000, AAAASESS-FP-ACCR001",
        "genkgo__camt054.v8.xml, ignore, 20000000, AAAASESS-FP-ACCR001",
        "oca__test-camt054.xml, payment, 500, 20220120000000000000000",
    })
    void readsRealNotifications(String name, String outcome, long amountMinor, String id) {
        Path file = RealFiles.path("camt054/" + name);

        assertThat(FormatFixtures.shipped().recognise(file).formats()).containsExactly("camt054");
        ReadFile read = FormatFixtures.read("camt054", file);

        assertThat(read.records()).singleElement().satisfies(record -> {
            assertThat(record.outcome().code()).isEqualTo(outcome);
            assertThat(record.minor("amount")).isEqualTo(amountMinor);
        });
        assertThat(read.tally().identity()).endsWith(id);
        assertThat(read.tally().kinds()).containsEntry("entry", 1L);
    }

    @Test
    void readsTheStructuredReferenceOfARealPayment() {
        FileRecord payment = FormatFixtures.read("camt054", RealFiles.path("camt054/oca__test-camt054.xml"))
                .records()
                .get(0);

        assertThat(payment.text("reference")).isEqualTo("000000000000000000000000003");
        assertThat(payment.text("end-to-end-id")).isEqualTo("ENDTOENDID-01");
        assertThat(payment.text("payer-account")).isEqualTo("NL46ABNA0499998748");
        assertThat(payment.text("receipt")).isEqualTo("NL77ABNA0574908765/98888208N8/5.00/2022-01-26/2022-01-26");
    }

    @Test
    void streamsAnEntryOfVeryManyDetailsAndRefusesItWhenTheyDoNotAddUp() {
        assertThat(read(entryOf(30_000, "300.00"))).hasSize(30_000).allSatisfy(payment -> assertThat(payment.outcome())
                .isEqualTo(Outcome.PAYMENT));
        assertThatThrownBy(() -> read(entryOf(30_000, "300.01")))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("30000 details, which do not add up");
    }

    private static String entryOf(int details, String amount) {
        return "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.054.001.08'><BkToCstmrDbtCdtNtfctn><Ntfctn>"
                + "<Id>1</Id><Acct><Id><IBAN>X</IBAN></Id></Acct><Ntry><Amt Ccy='EUR'>" + amount
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-05</Dt></BookgDt>"
                + "<AcctSvcrRef>1</AcctSvcrRef><NtryDtls>"
                + "<TxDtls><Amt Ccy='EUR'>0.01</Amt></TxDtls>".repeat(details)
                + "</NtryDtls></Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>";
    }

    private static List<FileRecord> read(String document) {
        FileFormat format = FormatFixtures.shipped().format("camt054");
        List<FileRecord> records = new ArrayList<>();
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        try (RecordReader reader = format.reader(new ByteArrayInputStream(bytes), ReadTerms.strict())) {
            for (FileRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
        }
        return records;
    }
}
