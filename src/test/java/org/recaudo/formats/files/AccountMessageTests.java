// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recaudo.RealFiles;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.FileRefused;
import org.recaudo.formats.ReadTerms;
import org.recaudo.formats.RecordReader;
import org.recaudo.formats.files.FormatFixtures.ReadFile;

/** What camt.053 asks beyond balances: entries of very many details, stated sums, statements without balances. */
class AccountMessageTests {
    private static final String BALANCES = balance("OPBD", "0.00") + balance("CLBD", "10.00");

    @Test
    void streamsTheDetailsOfAnEntryAndNotesWhatStandsBehindThem() {
        int count = 120_000;
        List<String> kinds = new ArrayList<>();
        long details = 0;
        try (RecordReader reader = reader(statement(BALANCES + entry("<TxDtls/>".repeat(count), "BEHIND")))) {
            for (FileRecord record = reader.next(); record != null; record = reader.next()) {
                if (record.kind().equals("detail")) {
                    details++;
                } else {
                    kinds.add(record.kind());
                }
                if (record.kind().equals("entry-note")) {
                    assertThat(record.text("text")).isEqualTo("BEHIND");
                }
            }
        }

        assertThat(details).isEqualTo(count);
        assertThat(kinds).containsExactly("statement", "balance", "balance", "entry", "entry-note");
    }

    @Test
    void holdsStatedCountsAndSumsAgainstTheEntries() {
        String summary = "<TxsSummry><TtlCdtNtries><NbOfNtries>%s</NbOfNtries><Sum>%s</Sum></TtlCdtNtries></TxsSummry>";

        assertThat(read(statement(BALANCES + summary.formatted("1", "10.00") + entry("", ""))))
                .hasSize(5);
        assertThatThrownBy(() -> read(statement(BALANCES + summary.formatted("2", "10.00") + entry("", ""))))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("states credits of 2 (TxsSummry), but its entries give 1");
        assertThatThrownBy(() -> read(statement(BALANCES + summary.formatted("1", "10.01") + entry("", ""))))
                .hasMessageContaining("states credit-total of 10.01 (TxsSummry), but its entries give 10.00");
    }

    @Test
    void notesAStatementWithoutBalancesAndRefusesOneThatHasOnlyOne() {
        ReadFile read =
                FormatFixtures.read("camt053", RealFiles.path("camt053/genkgo__camt053.v2.with-account-name.xml"));

        assertThat(read.tally().records()).isEqualTo(1);
        assertThat(read.tally().notes()).singleElement().asString().startsWith("no control total: statement");
        assertThatThrownBy(() -> read(statement(balance("OPBD", "0.00") + entry("", ""))))
                .hasMessageContaining("has no closing balance (CLBD)");
    }

    private static String statement(String content) {
        return "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'><BkToCstmrStmt><Stmt><Id>1</Id>"
                + "<Acct><Id><IBAN>X</IBAN></Id><Ccy>EUR</Ccy></Acct>" + content + "</Stmt></BkToCstmrStmt></Document>";
    }

    private static String balance(String type, String amount) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + type + "</Cd></CdOrPrtry></Tp><Amt Ccy='EUR'>" + amount
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>";
    }

    private static String entry(String details, String text) {
        return "<Ntry><Amt Ccy='EUR'>10.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><NtryDtls>" + details
                + "</NtryDtls><AddtlNtryInf>" + text + "</AddtlNtryInf></Ntry>";
    }

    private static RecordReader reader(String document) {
        FileFormat format = FormatFixtures.shipped().format("camt053");
        return format.reader(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), ReadTerms.strict());
    }

    private static List<FileRecord> read(String document) {
        List<FileRecord> records = new ArrayList<>();
        try (RecordReader reader = reader(document)) {
            for (FileRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
        }
        return records;
    }
}
