// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recaudo.runs.ConfigurationException;
import org.recaudo.runs.files.ConfigFolders;

/** Numbered lines are taken in their order only, numbered when written; and news are handed out beside payments. */
class LineSequencesTests {
    private static final String LAYOUT =
            """
            id: numbered
            title: Numbered lines
            purpose: payments
            source: this test
            confidence: V1
            kind: fixed-width
            width: 20
            line-ending: LF
            encoding: US-ASCII
            order: (lot news* detail*)+
            body: detail
            news: [news]
            records:
              lot: {when: {1: "L"}, fields: {mark: {columns: 1, constant: "L"}, rest: {columns: 2-20}}}
              news:
                when: {1: "N"}
                fields: {mark: {columns: 1, constant: "N"}, number: {columns: 2-4, type: digits}, rest: {columns: 5-20}}
                outcomes: [{otherwise: mandate-end}]
              detail:
                when: {1: "D"}
                fields:
                  mark: {columns: 1, constant: "D"}
                  number: {columns: 2-4, type: digits}
                  payment-date: {columns: 5-10, type: date, pattern: yyMMdd}
                  amount: {columns: 11-15, type: money, decimals: 2}
                  reference: {columns: 16-20}
            sequences:
              - {field: number, of: [news, detail], from: 2, since: lot}
            """;

    @TempDir
    private Path folder;

    @Test
    void numbersWhatItWritesAndTakesItBack() throws IOException {
        FileFormat format = compile(LAYOUT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordWriter writer = format.writer(out);
        for (int lot = 0; lot < 2; lot++) {
            writer.record("lot").end();
            writer.record("news").end();
            writer.record("detail").set("amount", 150 + lot).end();
        }
        String text = out.toString(StandardCharsets.US_ASCII);

        assertThat(text.lines().map(line -> line.substring(0, 4).strip()))
                .containsExactly("L", "N002", "D003", "L", "N002", "D003");
        assertThat(read(format, text))
                .extracting(FileRecord::kind, FileRecord::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("news", Outcome.MANDATE_END),
                        org.assertj.core.groups.Tuple.tuple("detail", Outcome.PAYMENT),
                        org.assertj.core.groups.Tuple.tuple("news", Outcome.MANDATE_END),
                        org.assertj.core.groups.Tuple.tuple("detail", Outcome.PAYMENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"D004", "D002", "D00X", "D"})
    void refusesALineOutOfItsPlace(String second) throws IOException {
        String text = "L\nD002\n" + second + "\n";
        FileFormat format = compile(LAYOUT.replace("width: 20", "width: 20\nshort-lines: pad"));

        assertThatThrownBy(() -> read(format, text))
                .isInstanceOf(FileRefused.class)
                .hasMessage(
                        "line 3: detail, field number (column 2) is '%s'; expected 3: a line is missing, repeated"
                                + " or out of order",
                        second.substring(1));
    }

    @Test
    void refusesADescriptionThatNamesWhatIsNotThere() {
        assertThatThrownBy(() -> compile(LAYOUT.replace("field: number, of", "field: nummer, of")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("sequences: names field nummer of record news, which has no such field");
        assertThatThrownBy(() -> compile(LAYOUT.replace("since: lot", "since: lots")))
                .hasMessageContaining("sequences: names record lots, which is not described");
        assertThatThrownBy(() -> compile(LAYOUT.replace("news: [news]", "news: [lot]")))
                .hasMessageContaining("news: names record lot, which says no outcomes");
    }

    private static List<FileRecord> read(FileFormat format, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        List<FileRecord> records = new ArrayList<>();
        try (RecordReader reader = format.reader(new ByteArrayInputStream(bytes), ReadTerms.strict())) {
            for (@Nullable FileRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
        }
        return records;
    }

    private FileFormat compile(String text) throws IOException {
        Files.writeString(folder.resolve("numbered.yml"), text);
        return FormatCompiler.compile(ConfigFolders.at(folder).read("numbered.yml"));
    }
}
