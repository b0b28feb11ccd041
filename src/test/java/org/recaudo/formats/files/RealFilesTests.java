// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recaudo.RealFiles;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.FileRefused;
import org.recaudo.formats.Formats;
import org.recaudo.formats.Outcome;
import org.recaudo.formats.ReadTerms;
import org.recaudo.formats.files.FormatFixtures.ReadFile;
import org.recaudo.runs.files.ConfigFolders;

/** Real files give the counts and totals that their suites, or an independent computation, expect of them. */
class RealFilesTests {

    @ParameterizedTest
    @CsvSource({
        "febraban150-arrecadacao/febraban_barcode__Modelo_arquivo_retorno_tipo_G.txt, febraban150-arrecadacao, 2, 33472",
        "febraban150-arrecadacao/ya-retorno-boleto__RCB001454508201412843.ret, febraban150-arrecadacao, 144, 2172940",
        "febraban150-arrecadacao/ya-retorno-boleto__RCB001455608201413819.ret, febraban150-arrecadacao, 28, 714120",
        "febraban150-arrecadacao/ya-retorno-boleto__RCB001456708201413431.ret, febraban150-arrecadacao, 181, 2379420",
        "asobancaria2001/micros__11JULIO.MASKED.TXT, asobancaria2001-recaudo, 17, 30000000",
        "cnab240/brcobranca__CNAB240.RET, cnab240-retorno, 35, 2188094",
        "cnab240/cnabphp__retorno_cnab240_caixa.ret, cnab240-retorno, 9, 101000",
        "cnab240/laravel-boleto__caixa.ret, cnab240-retorno, 9, 101000",
        "cnab240/opencnabphp__retorno_cnab240_caixa.ret, cnab240-retorno, 9, 101000",
        "cnab240/cnabphp__retorno_bb.ret, cnab240-retorno, 5, 12880",
        "cnab240/laravel-boleto__banco_brasil.ret, cnab240-retorno, 5, 12880",
        "cnab240/brcobranca__CNAB240SANTANDER.RET, cnab240-retorno-santander, 2, 2000",
        "cnab240/cnabphp__retorno_santander.ret, cnab240-retorno-santander, 1, 1100",
        "cnab240/laravel-boleto__santander.ret, cnab240-retorno-santander, 1, 1100",
        "cabal_copytaps/COPYTAPS.txt, cabal-debit, 2, 33000",
    })
    void readsToTheExpectedCountAndTotal(String name, String format, long records, long totalMinor) {
        Path file = RealFiles.path(name);

        assertThat(FormatFixtures.shipped().recognise(file).formats()).containsExactly(format);

        ReadFile read = FormatFixtures.read(format, file);

        assertThat(read.tally().records()).isEqualTo(records);
        assertThat(read.tally().rejected()).isZero();
        assertThat(read.tally().amountMinor()).isEqualTo(totalMinor);
    }

    @Test
    void readsTheFirstTitleOfBancoDoBrasilAsItsSuiteDoes() {
        FileRecord title = FormatFixtures.read("cnab240-retorno", RealFiles.path("cnab240/brcobranca__CNAB240.RET"))
                .records()
                .get(0);

        assertThat(title.text("reference")).endsWith("00020673");
        assertThat(title.minor("face-value")).isEqualTo(34_400);
        assertThat(title.minor("amount")).isEqualTo(34_400);
        assertThat(title.minor("fee")).isEqualTo(103);
        assertThat(title.minor("interest")).isEqualTo(9);
        assertThat(title.minor("discount")).isEqualTo(1);
        assertThat(title.minor("abatement")).isEqualTo(2);
        assertThat(title.minor("tax")).isEqualTo(3);
        assertThat(title.minor("other-expenses")).isEqualTo(4);
        assertThat(title.minor("other-credits")).isEqualTo(5);
        assertThat(title.date("credit-date")).isEqualTo("2012-01-02");
        assertThat(title.outcome()).isEqualTo(Outcome.PAYMENT);
    }

    @Test
    void readsTheShiftedSegmentOfSantanderAsItsSuiteDoes() {
        List<FileRecord> titles = FormatFixtures.read(
                        "cnab240-retorno-santander", RealFiles.path("cnab240/brcobranca__CNAB240SANTANDER.RET"))
                .records();

        assertThat(titles).extracting(FileRecord::outcome).containsExactly(Outcome.IGNORE, Outcome.PAYMENT);
        FileRecord entered = titles.get(0);
        assertThat(entered.text("reference")).isEqualTo("0000000001406");
        assertThat(entered.text("wallet")).isEqualTo("2");
        assertThat(entered.text("due-date")).isEqualTo("01042016");
        assertThat(entered.minor("face-value")).isEqualTo(1_000);
        assertThat(entered.text("receiving-bank")).isEqualTo("033");
        assertThat(entered.minor("fee")).isEqualTo(392);
    }

    @ParameterizedTest
    @CsvSource({
        "genkgo__camt053.v2.multi.statement.xml, 2, 2, 1585",
        "oca__test-camt053-no-ntry.xml, 1, 0, 0",
        "oca__test-camt053-txdtls.xml, 1, 1, 348300",
    })
    void readsBankStatementsThatBalance(String name, long statements, long entries, long turnoverMinor) {
        ReadFile read = FormatFixtures.read("camt053", RealFiles.path("camt053/" + name));

        assertThat(read.records().stream().filter(record -> record.kind().equals("statement")))
                .hasSize((int) statements);
        assertThat(read.tally().records()).isEqualTo(entries);
        assertThat(read.tally().amountMinor()).isEqualTo(turnoverMinor);
    }

    @Test
    void splitsABatchEntryIntoItsDetails() {
        List<FileRecord> details =
                FormatFixtures.read("camt053", RealFiles.path("camt053/oca__test-camt053-txdtls.xml"))
                        .records()
                        .stream()
                        .filter(record -> record.kind().equals("detail"))
                        .toList();

        assertThat(details).extracting(detail -> detail.minor("amount")).containsExactly(218_700L, 129_600L);
        assertThat(details)
                .extracting(detail -> detail.text("structured-reference"))
                .containsExactly("302388292000011111111111111", "302388292000022222222222222");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "visa_debliqc/DEBLIQC.txt|visa-debliqc"
                        + "|line 1: header, field file-date (column 30) is '20211504'; expected a day as yyyyMMdd",
                "asobancaria2001/micros__VACIO.TXT|asobancaria2001-recaudo|the file is empty",
                "asobancaria2001/jesusvillalbam__asobancaria_test.txt|asobancaria2001-recaudo"
                        + "|line 5: lot-trailer states 1 records (record-count), but there are 2",
                "cnab240/laravel-boleto__btg.ret|cnab240-retorno|line 1: the line has 308 columns, expected 240",
                "cnab240/brcobranca__REMESSA_CNAB240_MODELO.txt|cnab240-retorno"
                        + "|field direction (column 143) is '1'; expected one of 2",
                "camt053/genkgo__camt053.v2.minimal.xml|camt053"
                        + "|opening 18.15 + credits 8.85 - debits 0.00 = 27.00, but it closes with -27.00",
                "camt053/genkgo__camt053.v2.five.decimals.xml|camt053|= 27.00, but it closes with 27.05",
                "camt053/genkgo__camt053.v2.all-balance-types.xml|camt053|= 9.86, but it closes with 4.04",
                "camt053/genkgo__camt053.v8.xml|camt053|= 27.00, but it closes with -27.00",
                "camt053/oca__test-camt053.xml|camt053|= 15555.28, but it closes with 15121.12",
                "camt053/oca__test-camt053-bookgdt-dttm.xml|camt053|= 14814.02, but it closes with 15121.12",
                "camt053/genkgo__camt53.only-Dt-with-DtTm.xml|camt053|has no closing balance (CLBD)",
                "camt053/genkgo__camt053.v2.wrong.xml|camt053|the file holds no statement (Stmt)",
                "camt054/genkgo__camt054.v2.xml|camt053|expected camt.053.001.02 to camt.053.001.08",
            })
    void refusesWhatDoesNotAddUp(String name, String format, String message) {
        Path file = RealFiles.path(name);

        assertThatThrownBy(() -> FormatFixtures.read(format, file))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(message);
    }

    /**
     * The generated file has day and month of its header turned round, and its debits are months older: a layout of the
     * site's own takes it so.
     */
    @Test
    void readsAFileOfAnotherHabitByALayoutThatExtendsTheShippedOne(@TempDir Path config) throws IOException {
        Path file = RealFiles.path("visa_debliqc/DEBLIQC.txt");
        Files.createDirectories(config.resolve("formats"));
        Files.copy(Path.of("config/formats/visa-debliqc.yml"), config.resolve("formats/visa-debliqc.yml"));
        Files.writeString(
                config.resolve("formats/visa-turned.yml"),
                """
                extends: visa-debliqc
                id: visa-turned
                dates: []
                records:
                  header: {fields: {file-date: {pattern: yyyyddMM}}}
                  trailer: {fields: {file-date: {pattern: yyyyddMM}}}
                """);
        Formats formats = FormatFixtures.of(ConfigFolders.at(config));

        assertThat(formats.recognise(file).formats()).containsExactly("visa-debliqc", "visa-turned");
        assertThat(formats.recognise(file, Set.of("visa-turned")).formats()).containsExactly("visa-turned");
        ReadFile read = FormatFixtures.read(formats.format("visa-turned"), file, ReadTerms.strict());

        assertThat(read.right()).hasSize(2);
        assertThat(read.tally().amountMinor()).isEqualTo(33_000);
        assertThat(read.tally().identity()).isEqualTo("1234567891-20211504-1856");
    }

    @Test
    void readsTheDebitsOfTheGeneratedCabalFile() {
        List<FileRecord> debits = FormatFixtures.read("cabal-debit", RealFiles.path("cabal_copytaps/COPYTAPS.txt"))
                .records();

        assertThat(debits).extracting(debit -> debit.text("reference")).containsOnly("000000789");
        assertThat(debits).extracting(debit -> debit.minor("amount")).containsExactly(22_000L, 11_000L);
        assertThat(debits).extracting(debit -> debit.text("coupon")).containsExactly("0001", "0002");
        assertThat(debits)
                .allSatisfy(debit -> assertThat(debit.date("due-date")).isEqualTo("2019-12-31"));
    }

    @Test
    void rejectsAnonymisedCuilsUnlessTheAgreementOnlyWarns() {
        Path file = RealFiles.path("sssalud_novedades/novedades_muestra.txt");
        assertThat(FormatFixtures.shipped().recognise(file).formats()).containsExactly("sssalud-novedades");

        ReadFile strict = FormatFixtures.read("sssalud-novedades", file);
        ReadFile warned = FormatFixtures.read(
                FormatFixtures.shipped().format("sssalud-novedades"), file, new ReadTerms(2, ReadTerms.Severity.WARN));

        assertThat(strict.tally().records()).isEqualTo(3);
        assertThat(strict.rejected()).hasSize(3).allSatisfy(record -> assertThat(record.rejection())
                .hasFieldOrPropertyWithValue("field", "titular-cuil"));
        assertThat(warned.right()).hasSize(3);
        assertThat(warned.tally().warnings()).isEqualTo(6);
    }
}
