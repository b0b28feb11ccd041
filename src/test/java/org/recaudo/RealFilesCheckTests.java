// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recaudo.operations.commands.CommandLineEntry;
import org.recaudo.operations.commands.CommandLineEntry.Streams;
import org.recaudo.operations.launch.RunPlaces;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code formats check --json} tells of real files what their suites, or an independent computation, say of them. */
class RealFilesCheckTests {

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({
        "cnab240/brcobranca__CNAB240.RET, cnab240-retorno, 35, 21880.94",
        "cnab240/cnabphp__retorno_cnab240_caixa.ret, cnab240-retorno, 9, 1010.00",
        "cnab240/cnabphp__retorno_bb.ret, cnab240-retorno, 5, 128.80",
        "cnab240/cnabphp__retorno_santander.ret, cnab240-retorno-santander, 1, 11.00",
        "cnab240/brcobranca__CNAB240SANTANDER.RET, cnab240-retorno-santander, 1, 10.00",
        "cnab240/brcobranca__CNAB240SICOOB.RET, cnab240-retorno-sicoob, 3, 6.00",
        "cnab240/brcobranca__CNAB240AILOS.RET, cnab240-retorno-sicoob, 3, 6.00",
        "cnab400/cnabphp__retorno-cb030400-bradesco.ret, cnab400-bradesco, 6, 5.10",
        "cnab400/cnabphp__retorno-cnab400-bb.ret, cnab400-bb, 1, 25.00",
        "cnab400/laravel-boleto__cef.ret, cnab400-caixa, 0, 0.00",
        "febraban150-arrecadacao/febraban_barcode__Modelo_arquivo_retorno_tipo_G.txt,"
                + " febraban150-arrecadacao, 2, 334.72",
        "febraban150-arrecadacao/ya-retorno-boleto__RCB001454508201412843.ret, febraban150-arrecadacao, 144, 21729.40",
        "febraban150-arrecadacao/ya-retorno-boleto__RCB001455608201413819.ret, febraban150-arrecadacao, 28, 7141.20",
        "febraban150-arrecadacao/ya-retorno-boleto__RCB001456708201413431.ret, febraban150-arrecadacao, 181, 23794.20",
        "asobancaria2001/micros__11JULIO.MASKED.TXT, asobancaria2001-recaudo, 17, 300000.00",
    })
    void countsPaymentsAndAddsUpWhatThePayersPaid(String file, String format, long payments, String total) {
        JsonNode check = check(file);

        assertThat(check.path("format").asString()).isEqualTo(format);
        assertThat(check.path("accepted").asBoolean()).isTrue();
        assertThat(check.path("payments").asLong()).isEqualTo(payments);
        assertThat(check.path("total").asString()).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({
        "camt053/genkgo__camt053.v2.multi.statement.xml, 2, 8.85, 7.00, EUR",
        "camt053/oca__test-camt053-no-ntry.xml, 0, 0.00, 0.00, CHF",
        "camt053/oca__test-camt053-txdtls.xml, 1, 3483.00, 0.00, CHF",
        "camt054/genkgo__camt054.v2.xml, 1, 0.00, 200000.00, SEK",
        "camt054/oca__test-camt054.xml, 1, 5.00, 0.00, EUR",
        "mt940/oca__test-ing.940, 8, 36.58, 134.46, EUR",
        "mt940/oca__test-wrong-file.940, 1, 400.00, 0.00, EUR",
        "mt940/wolph__jejik__generic.sta, 2, 0.00, 20.00, EUR",
        "mt940/wolph__jejik__sns.sta, 2, 0.00, 25.00, EUR",
    })
    void countsEntriesAndAddsUpTheirSides(String file, long entries, String credits, String debits, String currency) {
        JsonNode check = check(file);

        assertThat(check.path("accepted").asBoolean()).isTrue();
        assertThat(check.path("entries").asLong()).isEqualTo(entries);
        assertThat(check.path("credits").asString()).isEqualTo(credits);
        assertThat(check.path("debits").asString()).isEqualTo(debits);
        assertThat(check.path("currency").asString()).isEqualTo(currency);
    }

    @ParameterizedTest
    @CsvSource({
        "asobancaria2001/jesusvillalbam__asobancaria_test.txt, record-count, 1",
        "asobancaria2001/micros__VACIO.TXT, '', the file is empty",
        "camt053/genkgo__camt053.v2.minimal.xml, balance, -27.00",
        "camt053/genkgo__camt053.v2.five.decimals.xml, balance, 27.05",
        "camt053/oca__test-camt053.xml, balance, 15121.12",
        "mt940/wolph__jejik__abnamro.sta, balance, 876.84",
        "mt940/wolph__jejik__triodos.sta, balance, 4370.79",
        "febraban150-debito-automatico/benefits_v04_return_excerpt.MASKED.txt, record-count, 277",
    })
    void acceptsNoFileThatContradictsItself(String file, String field, String found) {
        JsonNode check = check(file);

        assertThat(check.path("accepted").asBoolean(true)).isFalse();
        assertThat(check.path("complaints").get(0).path("field").asString()).isEqualTo(field);
        assertThat(check.path("complaints").get(0).path("found").asString()).isEqualTo(found);
    }

    private JsonNode check(String file) {
        StringWriter out = new StringWriter();
        Path real = RealFiles.path(file);
        Path config = Path.of("config").toAbsolutePath();
        CommandLineEntry.run(
                Recaudo.class,
                new RunPlaces(home, config, null, null, null),
                new Streams(new PrintWriter(out, true), new PrintWriter(new StringWriter(), true)),
                "formats",
                "check",
                "--json",
                real.toString());
        return JsonMapper.shared().readTree(out.toString());
    }
}
