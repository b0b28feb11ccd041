// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recaudo.RealFiles;

/** Boletos come from and go to bar code and typed line; a wrong digit is refused. */
class BoletoTests {
    private static final String BARCODE = "00193373700000001000500940144816060680935031";
    private static final String TYPED = "00190.50095 40144.816069 06809.350314 3 37370000000100";

    @ParameterizedTest
    @CsvSource({
        "00193373700000001000500940144816060680935031, 00190.50095 40144.816069 06809.350314 3 37370000000100",
        "75691953600000100001111101012312300000016001, 75691.11110 01012.312300 00000.160010 1 95360000010000",
    })
    void typesAndReadsThePublishedExamples(String barcode, String typed) {
        assertThat(new Boleto(barcode).typedLine()).isEqualTo(typed);
        assertThat(Boleto.ofTypedLine(typed).barcode()).isEqualTo(barcode);
        assertThat(Boleto.ofTypedLine(typed.replaceAll("[ .]", "")).barcode()).isEqualTo(barcode);
    }

    @Test
    void makesAndReadsTheVectorsOfAPublicSuite() throws IOException {
        List<String> rows =
                Files.readAllLines(RealFiles.path("boleto-barcode/boleto2net_vectors.csv"), StandardCharsets.UTF_8);
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            LocalDate due = LocalDate.parse(cells[1]);
            long amountMinor =
                    new java.math.BigDecimal(cells[2]).movePointRight(2).longValueExact();

            Boleto boleto = Boleto.of(cells[0], due, amountMinor, cells[5].substring(19));

            assertThat(boleto.barcode()).as(row).isEqualTo(cells[5]);
            assertThat(boleto.typedLine()).as(row).isEqualTo(cells[6]);
            assertThat(Boleto.factor(due)).as(row).isEqualTo(Integer.parseInt(cells[3]));
            Boleto read = Boleto.ofTypedLine(cells[6]);
            assertThat(read).isEqualTo(boleto);
            assertThat(read.bank()).isEqualTo(cells[0]);
            assertThat(read.amountMinor()).isEqualTo(amountMinor);
            assertThat(read.dueDate(due.plusDays(40))).contains(due);
        }
        assertThat(rows).hasSize(127);
    }

    @ParameterizedTest
    @CsvSource({
        "2000-07-03, 1000",
        "2000-07-04, 1001",
        "2002-05-01, 1667",
        "2008-02-01, 3769",
        "2010-11-17, 4789",
        "2016-12-25, 7019",
        "2025-02-21, 9999",
        "2025-02-22, 1000",
        "2025-02-23, 1001",
        "2049-10-13, 9999",
        "2049-10-14, 1000",
    })
    void countsDaysAndTurnsOverAfter9999(LocalDate due, int factor) {
        assertThat(Boleto.factor(due)).isEqualTo(factor);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-21, 2025-02-20",
        "2025-02-22, 2025-02-20",
        "2025-02-22, 2033-05-10",
        "2000-07-03, 2000-07-03",
        "2026-11-30, 2026-11-22",
        "2041-12-13, 2026-11-22",
        "2049-10-14, 2049-10-14",
    })
    void readsADueDayNearTheDayItIsReadOn(LocalDate due, LocalDate around) {
        assertThat(Boleto.of("001", due, 100, "0".repeat(25)).dueDate(around)).contains(due);
    }

    @Test
    void readsNoDueDayFarFromTheDayItIsReadOn() {
        Boleto boleto = Boleto.of("001", LocalDate.of(2010, 1, 1), 100, "0".repeat(25));

        assertThat(boleto.dueDate(LocalDate.of(2010, 1, 1).plusDays(3_000))).contains(LocalDate.of(2010, 1, 1));
        assertThat(boleto.dueDate(LocalDate.of(2010, 1, 1).plusDays(3_001))).isEmpty();
        assertThat(boleto.dueDate(LocalDate.of(2010, 1, 1).plusDays(3_500)))
                .contains(LocalDate.of(2010, 1, 1).plusDays(9_000));
        assertThat(Boleto.of("001", null, 100, "0".repeat(25)).dueDate(LocalDate.of(2026, 1, 1)))
                .isEmpty();
    }

    @Test
    void letsALargeAmountTakeTheFactorsPlace() {
        Boleto largest = Boleto.of("237", LocalDate.of(2026, 12, 1), 9_999_999_999L, "1".repeat(25));
        Boleto larger = Boleto.of("237", LocalDate.of(2026, 12, 1), 10_000_000_000L, "1".repeat(25));

        assertThat(largest.amountMinor()).isEqualTo(9_999_999_999L);
        assertThat(largest.dueDate(LocalDate.of(2026, 11, 22))).contains(LocalDate.of(2026, 12, 1));
        assertThat(larger.amountMinor()).isEqualTo(10_000_000_000L);
        assertThat(larger.dueDate(LocalDate.of(2026, 11, 22))).isEmpty();
        assertThat(Boleto.ofTypedLine(larger.typedLine())).isEqualTo(larger);
    }

    @Test
    void refusesAWrongDigitAnywhere() {
        for (int index = 0; index < BARCODE.length(); index++) {
            char digit = BARCODE.charAt(index);
            String wrong =
                    BARCODE.substring(0, index) + (char) ('0' + (digit - '0' + 1) % 10) + BARCODE.substring(index + 1);
            assertThatThrownBy(() -> new Boleto(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Boleto.ofTypedLine(TYPED.replace("816069", "816068")))
                .hasMessage("The check digit at position 21 of the typed line is wrong; expected 9");
        assertThatThrownBy(() -> Boleto.ofTypedLine(TYPED.substring(1)))
                .hasMessage("A boleto's typed line has 47 digits; found 46 characters");
    }

    @Test
    void refusesWhatABoletoCannotSay() {
        String free = "0".repeat(25);
        assertThatThrownBy(() -> Boleto.of("001", LocalDate.of(2000, 7, 2), 1, free))
                .hasMessage("Due-date factors begin on 2000-07-03; found 2000-07-02");
        assertThatThrownBy(() -> Boleto.of("001", null, -1, free)).hasMessageContaining("found -1 cents");
        assertThatThrownBy(() -> Boleto.of("001", null, 10_000_000_000_000L, free))
                .hasMessageContaining("99,999,999,999.99");
        assertThatThrownBy(() -> Boleto.of("1", null, 1, free)).hasMessageContaining("a bank of 3 digits");
    }
}
