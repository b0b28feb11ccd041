// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recaudo.BookRows;
import org.recaudo.FundFolder;
import org.recaudo.RealFiles;
import org.recaudo.RecaudoRunner;

/**
 * Files from public test suites through the whole job. No reference in them is ours, so every payment waits in
 * suspense, and not one cent is lost. Counts and totals are those of each EXPECTED.md.
 */
class RealPaymentsTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "brl, febraban150-arrecadacao/febraban_barcode__Modelo_arquivo_retorno_tipo_G.txt, 2, 33472, 1210",
        "brl, febraban150-arrecadacao/ya-retorno-boleto__RCB001454508201412843.ret, 144, 2172940, 1210",
        "brl, febraban150-arrecadacao/ya-retorno-boleto__RCB001455608201413819.ret, 28, 714120, 1210",
        "brl, febraban150-arrecadacao/ya-retorno-boleto__RCB001456708201413431.ret, 181, 2379420, 1210",
        "brl, cnab240/brcobranca__CNAB240.RET, 35, 2188094, 1220",
        "brl, cnab240/cnabphp__retorno_cnab240_caixa.ret, 9, 101000, 1220",
        "cop, asobancaria2001/micros__11JULIO.MASKED.TXT, 17, 30000000, 1210"
    })
    void waitInSuspenseToTheCent(String fund, String file, long payments, long totalMinor, String clearing) {
        RecaudoRunner runner = fund(fund);

        RecaudoRunner.Ended ended = run(runner, RealFiles.path(file));

        assertThat(ended.exit()).as(ended.toString()).isZero();
        BookRows rows = BookRows.of(runner.database());
        assertThat(rows.number("SELECT count(*) FROM collections_payment WHERE result = 'suspended'"))
                .isEqualTo(payments);
        assertThat(rows.number("SELECT sum(amount_minor) FROM collections_payment"))
                .isEqualTo(totalMinor);
        assertThat(rows.balance(clearing)).isEqualTo(totalMinor);
        assertThat(rows.balance("2120")).isEqualTo(-totalMinor);
        assertThat(run(runner, RealFiles.path(file)).exit()).isEqualTo(4);
        assertThat(rows.balance(clearing)).isEqualTo(totalMinor);
    }

    @Test
    void takesThreeConsecutiveReturnsOfOneBank() {
        RecaudoRunner runner = fund("brl");

        RecaudoRunner.Ended ended = run(
                runner,
                RealFiles.path("febraban150-arrecadacao/ya-retorno-boleto__RCB001456708201413431.ret"),
                RealFiles.path("febraban150-arrecadacao/ya-retorno-boleto__RCB001454508201412843.ret"),
                RealFiles.path("febraban150-arrecadacao/ya-retorno-boleto__RCB001455608201413819.ret"));

        assertThat(ended.exit()).as(ended.toString()).isZero();
        BookRows rows = BookRows.of(runner.database());
        assertThat(rows.number("SELECT count(*) FROM collections_payment")).isEqualTo(144 + 28 + 181);
        assertThat(rows.lines("SELECT payment_day, sum(payments), sum(paid_minor) FROM collections_day"
                        + " GROUP BY payment_day ORDER BY payment_day"))
                .containsExactly("2014-08-04|144|2172940", "2014-08-05|28|714120", "2014-08-06|181|2379420");
    }

    /** The bank numbers its files: 453, 454, 455. */
    @Test
    void tellThatOneOfThemIsMissingAndWhenItCame() {
        RecaudoRunner runner = fund("brl");
        Path first = RealFiles.path("febraban150-arrecadacao/ya-retorno-boleto__RCB001454508201412843.ret");
        Path second = RealFiles.path("febraban150-arrecadacao/ya-retorno-boleto__RCB001455608201413819.ret");
        Path third = RealFiles.path("febraban150-arrecadacao/ya-retorno-boleto__RCB001456708201413431.ret");

        RecaudoRunner.Ended gap = run(runner, first, third);
        RecaudoRunner.Ended closed = run(runner, second);

        assertThat(gap.job("import-payments").path("notes").toString())
                .contains("sequence 455 follows 453: 454 is missing")
                .doesNotContain("sequence 453 ");
        assertThat(closed.job("import-payments").path("notes").toString())
                .contains("sequence 454 closes the gap between 453 and 455");
    }

    @Test
    void refuseAnotherFileOfTheSameNumber() throws IOException {
        RecaudoRunner runner = fund("brl");
        Path file = RealFiles.path("febraban150-arrecadacao/ya-retorno-boleto__RCB001455608201413819.ret");
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        Path other = folder.resolve("other.ret");
        Files.writeString(other, text.replace("JUCEP  ", "JUCEP X"), StandardCharsets.ISO_8859_1);
        run(runner, file);

        RecaudoRunner.Ended refused = run(runner, other);

        assertThat(refused.exit()).as(refused.toString()).isEqualTo(3);
        assertThat(refused.out()).contains("another file of this delivery").contains("454");
        assertThat(BookRows.of(runner.database()).number("SELECT count(*) FROM collections_payment"))
                .isEqualTo(28);
    }

    @ParameterizedTest
    @CsvSource({
        "febraban150-arrecadacao/ya-retorno-boleto__RCB001455608201413819.ret, BRL",
        "asobancaria2001/micros__11JULIO.MASKED.TXT, COP",
        "cnab240/brcobranca__CNAB240.RET, BRL"
    })
    void areRefusedByAFundOfAnotherCurrency(String file, String currency) {
        RecaudoRunner runner = RecaudoRunner.in(folder.resolve("home"));

        RecaudoRunner.Ended ended = run(runner, RealFiles.path(file));

        assertThat(ended.exit()).as(ended.toString()).isNotZero();
        assertThat(ended.out() + ended.err()).contains(currency).contains("ARS");
        assertThat(BookRows.of(runner.database()).number("SELECT count(*) FROM ledger_entry"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"cop, asobancaria2001/micros__VACIO.TXT", "cop, asobancaria2001/jesusvillalbam__asobancaria_test.txt"})
    void areRefusedWholeWhenTheyContradictThemselves(String fund, String file) {
        RecaudoRunner runner = fund(fund);

        RecaudoRunner.Ended ended = run(runner, RealFiles.path(file));

        assertThat(ended.exit()).as(ended.toString()).isNotZero();
        assertThat(BookRows.of(runner.database()).number("SELECT count(*) FROM collections_payment"))
                .isZero();
    }

    private RecaudoRunner fund(String name) {
        return RecaudoRunner.in(folder.resolve("home")).config(FundFolder.of(name, folder.resolve("config")));
    }

    private static RecaudoRunner.Ended run(RecaudoRunner runner, Path... files) {
        List<String> arguments = new ArrayList<>(List.of("import-payments", "--period=2026-11", "--json"));
        for (Path file : files) {
            arguments.add("--input=" + file);
        }
        return runner.run(arguments.toArray(new String[0]));
    }
}
