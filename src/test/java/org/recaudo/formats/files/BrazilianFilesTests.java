// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recaudo.RealFiles;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.FileRefused;
import org.recaudo.formats.Outcome;
import org.recaudo.formats.files.FormatFixtures.ReadFile;

/**
 * Real Brazilian files: payments and what the payers paid, gross of the bank's tariff; other banks' are not misread.
 */
class BrazilianFilesTests {

    @ParameterizedTest
    @CsvSource({
        "cnab240/brcobranca__CNAB240.RET, cnab240-retorno, 35, 2188094",
        "cnab240/brcobranca__CNAB240SANTANDER.RET, cnab240-retorno-santander, 1, 1000",
        "cnab240/brcobranca__CNAB240SICOOB.RET, cnab240-retorno-sicoob, 3, 600",
        "cnab240/brcobranca__CNAB240AILOS.RET, cnab240-retorno-sicoob, 3, 600",
        "cnab400/brcobranca__CNAB400.RET, cnab400-itau, 51, 265332",
        "cnab400/brcobranca__CNAB400ITAU.RET, cnab400-itau, 51, 265332",
        "cnab400/cnabphp__retorno-cnab400-itau.ret, cnab400-itau, 3, 95272",
        "cnab400/brcobranca__CNAB400SANTANDER.RET, cnab400-santander, 51, 265332",
        "cnab400/cnabphp__retorno-cb030400-bradesco.ret, cnab400-bradesco, 6, 510",
        "cnab400/laravel-boleto__bradesco.ret, cnab400-bradesco, 6, 510",
        "cnab400/cnabphp__retorno-cnab400-bb.ret, cnab400-bb, 1, 2500",
        "cnab400/laravel-boleto__banco_brasil.ret, cnab400-bb, 1, 2500",
        "cnab400/laravel-boleto__cef.ret, cnab400-caixa, 0, 0",
    })
    void countsWhatThePayersPaid(String name, String format, long payments, long totalMinor) {
        Path file = RealFiles.path(name);
        assertThat(FormatFixtures.shipped().recognise(file).formats()).containsExactly(format);

        List<FileRecord> records = FormatFixtures.read(format, file).right();

        List<FileRecord> paid = records.stream()
                .filter(record -> record.outcome() == Outcome.PAYMENT)
                .toList();
        assertThat(paid).hasSize((int) payments);
        assertThat(paid.stream().mapToLong(record -> record.minor("amount"))).satisfies(amounts -> assertThat(
                        amounts.stream().mapToLong(Long::longValue).sum())
                .isEqualTo(totalMinor));
        assertThat(paid)
                .allSatisfy(record -> assertThat(record.dateIn("payment-date")).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "brcobranca__CNAB400ITAU.RET cnab400-itau",
                "brcobranca__CNAB400SANTANDER.RET cnab400-santander",
            })
    void addsTheTariffBackToWhatWasCredited(String name) {
        String[] parts = name.split(" ");

        for (FileRecord title : FormatFixtures.read(parts[1], RealFiles.path("cnab400/" + parts[0]))
                .right()) {
            if (title.outcome() == Outcome.PAYMENT) {
                assertThat(title.minor("amount")).isEqualTo(title.minor("face-value") + title.minor("interest"));
                assertThat(title.minor("fee")).isEqualTo(210);
            }
        }
    }

    @Test
    void readsTheFirstTitlesAsTheirSuitesDo() {
        FileRecord itau = first("cnab400-itau", "cnab400/cnabphp__retorno-cnab400-itau.ret");
        assertThat(itau.minor("face-value")).isEqualTo(38_975);
        assertThat(itau.minor("fee")).isEqualTo(333);
        assertThat(itau.minor("amount") - itau.minor("fee")).isEqualTo(20_997);
        assertThat(itau.minor("discount")).isEqualTo(17_645);
        assertThat(itau.minor("abatement")).isEqualTo(19);
        assertThat(itau.minor("tax")).isEqualTo(10);
        assertThat(itau.minor("other-credits")).isEqualTo(18);
        assertThat(itau.minor("interest")).isEqualTo(12_312_312);
        assertThat(itau.text("document")).isEqualTo("1A");
        assertThat(itau.text("wallet")).isEqualTo("109");
        assertThat(itau.text("channel")).isEqualTo("B2");
        assertThat(itau.date("credit-date")).isEqualTo("2013-06-21");
        assertThat(itau.date("payment-date")).isEqualTo("2013-06-20");

        FileRecord bb = first("cnab400-bb", "cnab400/cnabphp__retorno-cnab400-bb.ret");
        assertThat(bb.text("reference")).isEqualTo("11122450000000290");
        assertThat(bb.date("credit-date")).isEqualTo("2015-09-10");
        assertThat(bb.date("payment-date")).isEqualTo("2015-09-08");
        assertThat(bb.minor("amount") - bb.minor("fee")).isEqualTo(bb.minor("posted"));

        FileRecord bradesco = FormatFixtures.read(
                        "cnab400-bradesco", RealFiles.path("cnab400/cnabphp__retorno-cb030400-bradesco.ret"))
                .records()
                .get(1);
        assertThat(bradesco.minor("amount")).isEqualTo(500);
        assertThat(bradesco.text("document")).isEqualTo("15");
        assertThat(bradesco.text("due-date")).isEqualTo("120412");
        assertThat(bradesco.date("payment-date")).isEqualTo("2012-04-11");
    }

    @ParameterizedTest
    @CsvSource({
        "boletonet__RetornoSicredi.txt, 748",
        "brcobranca__CNAB400BANCOBRASILIA.RET, 070",
        "brcobranca__CNAB400BANCONORDESTE.RET, 004",
        "brcobranca__CNAB400BANRISUL.RET, 041",
        "brcobranca__RETORNO_CNAB400_MODELO.txt, 097",
        "laravel-boleto__banrisul.ret, 041",
        "laravel-boleto__delbank.ret, 435",
        "laravel-boleto__fibra.ret, 224",
        "laravel-boleto__ourinvest.ret, 712",
    })
    void doesNotTakeAnotherBanksFileForOneThatItKnows(String name, String bank) {
        Path file = RealFiles.path("cnab400/" + name);

        assertThat(FormatFixtures.shipped().recognise(file).formats()).isEmpty();
        assertThat(FormatFixtures.shipped().recognise(file).nearMiss())
                .contains("field bank (column 77) is '%s'; expected one of ".formatted(bank));
        for (String format : List.of("cnab400-itau", "cnab400-bradesco", "cnab400-bb", "cnab400-santander")) {
            assertThatThrownBy(() -> FormatFixtures.read(format, file)).isInstanceOf(FileRefused.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "brcobranca__remessa-ailos-cnab240.rem, 1, 19990",
        "brcobranca__remessa-banco_brasil-cnab240.rem, 1, 19990",
        "brcobranca__remessa-bancoob-cnab240.rem, 1, 5000",
        "opencnabphp__remessa-test.rem, 2, 20000",
        "l10n-brazil__teste_remessa-cef_240-1.REM, 2, 100000",
        "l10n-brazil__teste_remessa-cef_240-10-alt_valor_titulo.REM, 1, 15000",
        "l10n-brazil__teste_remessa_ailos240.REM, 2, 100000",
        "l10n-brazil__teste_remessa_santander240.REM, 2, 100000",
        "l10n-brazil__teste_remessa_sicredi240.REM, 2, 100000",
    })
    void readsTheTitlesThatWereSentToABank(String name, long titles, long totalMinor) {
        Path file = RealFiles.path("cnab240/" + name);
        assertThat(FormatFixtures.shipped().recognise(file).formats()).containsExactly("cnab240-remessa");

        ReadFile read = FormatFixtures.read("cnab240-remessa", file);

        assertThat(read.rejected()).isEmpty();
        assertThat(read.tally().records()).isEqualTo(titles);
        assertThat(read.tally().amountMinor()).isEqualTo(totalMinor);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cnab240/brcobranca__arquivo_modelo.txt|cnab240-remessa|field sequence (column 9) is '00007'; expected 5",
                "cnab240/brcobranca__REMESSA_CNAB240_MODELO.txt|cnab240-remessa"
                        + "|line 9: lot-trailer states 6 records (record-count), but there are 8",
                "cnab240/brcobranca__remessa-sicoob-correspondente-bb-cnab240.rem|cnab240-remessa"
                        + "|lot-header stands here; expected file-header",
                "cnab400/brcobranca__CNAB400UNICRED.RET|cnab400-bb|field agreement (column 150) is ''",
                "febraban150-debito-automatico/benefits_v04_return_excerpt.MASKED.txt|febraban150-debito-retorno"
                        + "|line 10: trailer states 277 records (record-count), but there are 10",
                "febraban150-debito-automatico/gympass__readme_all_record_types.txt|febraban150-debito-remessa|line 1",
            })
    void refusesWhatDoesNotAddUp(String name, String format, String message) {
        Path file = RealFiles.path(name);

        assertThatThrownBy(() -> FormatFixtures.read(format, file))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(message);
    }

    private static FileRecord first(String format, String name) {
        return FormatFixtures.read(format, RealFiles.path(name)).records().get(0);
    }
}
