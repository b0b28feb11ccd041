// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.oned.ITFReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodeDrawingTests {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    @Test
    void drawsQrSymbolsOfEveryVersionThatReadersDecode() throws Exception {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("R");
            for (int length = random.nextInt(153); length > 0; length--) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }

            QrSymbol symbol = QrSymbol.of(text.toString());

            assertThat(decoded(symbol)).as("seed %d", seed).isEqualTo(text.toString());
        }
    }

    @Test
    void refusesTextThatAQrSymbolDoesNotHold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QrSymbol.of("7".repeat(155)))
                .withMessageContaining("at most 154");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QrSymbol.of("lower"))
                .withMessageContaining("U+006C");
    }

    @Test
    void drawsInterleavedBarsThatReadersDecode() throws Exception {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            StringBuilder digits = new StringBuilder();
            for (int i = 0; i < 44; i++) {
                digits.append((char) ('0' + random.nextInt(10)));
            }

            int[] widths = InterleavedTwoOfFive.widths(digits.toString());

            assertThat(Arrays.stream(widths).sum())
                    .isEqualTo(InterleavedTwoOfFive.modules(44))
                    .isEqualTo(405);
            assertThat(decoded(widths)).as("seed %d", seed).isEqualTo(digits.toString());
        }
    }

    @Test
    void refusesAnOddNumberOfDigits() {
        assertThatIllegalArgumentException().isThrownBy(() -> InterleavedTwoOfFive.widths("123"));
        assertThatIllegalArgumentException().isThrownBy(() -> InterleavedTwoOfFive.widths("12A4"));
        assertThatIllegalArgumentException().isThrownBy(() -> InterleavedTwoOfFive.widths(""));
    }

    private static String decoded(QrSymbol symbol) throws Exception {
        int side = (symbol.size() + 2 * QrSymbol.QUIET_MODULES) * 3;
        int[] pixels = new int[side * side];
        for (int i = 0; i < pixels.length; i++) {
            int row = i / side / 3 - QrSymbol.QUIET_MODULES;
            int column = i % side / 3 - QrSymbol.QUIET_MODULES;
            boolean inside = row >= 0 && row < symbol.size() && column >= 0 && column < symbol.size();
            pixels[i] = inside && symbol.dark(row, column) ? 0 : 0xFFFFFF;
        }
        return new QRCodeReader()
                .decode(bitmap(side, side, pixels), Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }

    private static String decoded(int[] widths) throws Exception {
        int width = (405 + 40) * 2;
        int[] pixels = new int[width * 20];
        Arrays.fill(pixels, 0xFFFFFF);
        int x = 40;
        for (int i = 0; i < widths.length; i++) {
            for (int column = x; column < x + widths[i] * 2 && i % 2 == 0; column++) {
                for (int y = 0; y < 20; y++) {
                    pixels[y * width + column] = 0;
                }
            }
            x += widths[i] * 2;
        }
        Map<DecodeHintType, ?> hints = Map.of(DecodeHintType.ALLOWED_LENGTHS, new int[] {44});
        return new ITFReader().decode(bitmap(width, 20, pixels), hints).getText();
    }

    private static BinaryBitmap bitmap(int width, int height, int[] pixels) {
        LuminanceSource source = new RGBLuminanceSource(width, height, pixels);
        return new BinaryBitmap(new HybridBinarizer(source));
    }
}
