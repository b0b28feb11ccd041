// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.recaudo.RealFiles;
import org.recaudo.formats.Field;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.ReadTerms;
import org.recaudo.formats.RecordLayout;
import org.recaudo.formats.RecordReader;

/** Writing what was read gives the same file: byte for byte in fixed columns, value for value between separators. */
class FormatRoundTripTests {
    private static final Path SAMPLES = Path.of("input-samples/formats");

    @TestFactory
    Stream<DynamicTest> fixedColumnsComeBackByteForByte() {
        return good(FileFormat.Kind.FIXED_WIDTH)
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    FileFormat format = format(file);

                    assertThat(text(rewritten(format, Files.readAllBytes(file))))
                            .isEqualTo(filled(format, file));
                }));
    }

    @TestFactory
    Stream<DynamicTest> separatedValuesComeBackValueForValue() {
        return good(FileFormat.Kind.DELIMITED)
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    FileFormat format = format(file);
                    byte[] original = Files.readAllBytes(file);

                    byte[] once = rewritten(format, original);

                    assertThat(values(format, once)).isEqualTo(values(format, original));
                    assertThat(rewritten(format, once)).isEqualTo(once);
                }));
    }

    @TestFactory
    Stream<DynamicTest> realFilesComeBackByteForByte() {
        return Stream.of(
                        "febraban150-arrecadacao/ya-retorno-boleto__RCB001454508201412843.ret febraban150-arrecadacao",
                        "asobancaria2001/micros__11JULIO.MASKED.TXT asobancaria2001-recaudo",
                        "cnab240/cnabphp__retorno_cnab240_caixa.ret cnab240-retorno",
                        "cnab240/brcobranca__CNAB240.RET cnab240-retorno",
                        "cnab240/brcobranca__CNAB240SANTANDER.RET cnab240-retorno-santander",
                        "cnab240/brcobranca__CNAB240SICOOB.RET cnab240-retorno-sicoob",
                        "cnab240/l10n-brazil__teste_remessa_sicredi240.REM cnab240-remessa",
                        "cnab240/opencnabphp__remessa-test.rem cnab240-remessa",
                        "cnab400/brcobranca__CNAB400ITAU.RET cnab400-itau",
                        "cnab400/brcobranca__CNAB400SANTANDER.RET cnab400-santander",
                        "cnab400/cnabphp__retorno-cb030400-bradesco.ret cnab400-bradesco",
                        "cnab400/cnabphp__retorno-cnab400-bb.ret cnab400-bb",
                        "cnab400/laravel-boleto__cef.ret cnab400-caixa")
                .map(name -> name.split(" "))
                .map(name -> DynamicTest.dynamicTest(name[0], () -> {
                    Path file = RealFiles.path(name[0]);
                    FileFormat format = FormatFixtures.shipped().format(name[1]);

                    assertThat(text(rewritten(format, Files.readAllBytes(file))))
                            .isEqualTo(filled(format, file));
                }));
    }

    /** The file without a byte-order mark, each line filled to its width and ended as the format ends lines. */
    private static String filled(FileFormat format, Path file) throws IOException {
        int width = format.shape().width();
        return Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
                .map(line -> line.startsWith("\u00EF\u00BB\u00BF") ? line.substring(3) : line)
                .map(line -> (line + " ".repeat(width)).substring(0, width))
                .collect(Collectors.joining(
                        format.shape().lineEnd(), "", format.shape().lineEnd()));
    }

    private static byte[] rewritten(FileFormat format, byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.rewrite(new ByteArrayInputStream(file), out);
        return out.toByteArray();
    }

    private static List<String> values(FileFormat format, byte[] file) {
        List<String> values = new ArrayList<>();
        RecordLayout layout = format.layouts().get(0);
        try (RecordReader reader = format.reader(new ByteArrayInputStream(file), ReadTerms.strict())) {
            for (@Nullable FileRecord record = reader.next(); record != null; record = reader.next()) {
                FileRecord current = record;
                values.add(layout.fields().stream()
                        .map(Field::name)
                        .map(current::text)
                        .collect(Collectors.joining("|")));
            }
        }
        return values;
    }

    private static Stream<Path> good(FileFormat.Kind kind) {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file ->
                            SAMPLES.relativize(file).getName(1).toString().equals("good"))
                    .filter(file -> !file.toString().endsWith(".xlsx"))
                    .filter(file -> format(file).shape().kind() == kind)
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileFormat format(Path file) {
        return FormatFixtures.shipped()
                .format(SAMPLES.relativize(file).getName(0).toString());
    }

    private static String name(Path file) {
        return SAMPLES.relativize(file).toString();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
