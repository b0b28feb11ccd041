// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recaudo.runs.ConfigurationException;
import org.recaudo.runs.files.ConfigFolders;

/** Amounts of one record are held against each other: a payment that contradicts itself is rejected, nothing else. */
class AmountRulesTests {
    private static final String LAYOUT =
            """
            id: netted
            title: Netted payments
            purpose: payments
            source: this test
            confidence: V1
            kind: fixed-width
            width: 22
            line-ending: LF
            encoding: US-ASCII
            records:
              detail:
                fields:
                  payment-date: {columns: 1-6, type: date, pattern: yyMMdd}
                  amount: {columns: 7-10, type: money, decimals: 2}
                  fee: {columns: 11-14, type: money, decimals: 2}
                  net: {columns: 15-18, type: money, decimals: 2}
                  reference: {columns: 19-20}
                  code: {columns: 21-22}
                outcomes: [{field: code, in: [OK], is: payment}, {otherwise: ignore}]
            amounts:
              - {of: detail, field: net, is: [amount - fee, amount]}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1000 0010 0990 OK", "1000 0010 1000 OK", "1000 0010 0000 OK", "1000 0010 0777 NO"})
    void takesWhatAgreesInOneOfTheWaysOrMovesNoMoney(String values) throws IOException {
        assertThat(read(values).rejection()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1001 0010 0990 OK", "1000 0010 0991 OK", "0990 0010 1000 OK"})
    void rejectsAPaymentThatContradictsItself(String values) throws IOException {
        assertThat(read(values).rejection())
                .hasFieldOrPropertyWithValue("field", "net")
                .hasFieldOrPropertyWithValue("reason", FieldFault.AMOUNTS_DISAGREE)
                .hasFieldOrPropertyWithValue("expected", "amount - fee, or amount");
    }

    @Test
    void refusesADescriptionOfFieldsThatAreNotThere() {
        assertThatThrownBy(() -> compile(LAYOUT.replace("[amount - fee, amount]", "[amount - tariff]")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("amounts: names field tariff of record detail, which has no such field");
        assertThatThrownBy(() -> compile(LAYOUT.replace("of: detail, field: net", "of: title, field: net")))
                .hasMessageContaining("amounts: names record title, which is not described");
    }

    private FileRecord read(String values) throws IOException {
        String[] parts = values.split(" ");
        byte[] line = ("261103" + parts[0] + parts[1] + parts[2] + "01" + parts[3] + "\n")
                .getBytes(StandardCharsets.US_ASCII);
        try (RecordReader reader = compile(LAYOUT).reader(new ByteArrayInputStream(line), ReadTerms.strict())) {
            return java.util.Objects.requireNonNull(reader.next());
        }
    }

    private FileFormat compile(String text) throws IOException {
        Files.writeString(folder.resolve("netted.yml"), text);
        return FormatCompiler.compile(ConfigFolders.at(folder).read("netted.yml"));
    }
}
