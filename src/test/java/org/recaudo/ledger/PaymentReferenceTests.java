// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recaudo.money.BillingPeriod;

class PaymentReferenceTests {

    @Test
    void namesAccountAndPeriodAndEndsInTheCheckDigit() {
        PaymentReference reference =
                new PaymentReference(AccountNumber.of("000012345"), BillingPeriod.parse("2026-11"));

        assertThat(reference.digits()).isEqualTo("00001234526117");
        assertThat(PaymentReference.read("00001234526117")).contains(reference);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0000123452611",
                "000012345261170",
                "00001234526118",
                "0000123452611x",
                "00000000026111",
                "00001234526137",
                "٠٠٠٠١٢٣٤٥٢٦١١٧"
            })
    void refusesWhatIsNoReference(String text) {
        assertThat(PaymentReference.read(text)).isEmpty();
    }

    @Test
    void refusesAMonthThatDoesNotExistEvenWithTheRightCheckDigit() {
        assertThat(PaymentReference.read(Digits.withCheck("0000123452613"))).isEmpty();
        assertThat(PaymentReference.read(Digits.withCheck("0000123452600"))).isEmpty();
    }

    @Test
    void refusesAYearThatTwoDigitsCannotSay() {
        assertThatThrownBy(() -> new PaymentReference(new AccountNumber(1), BillingPeriod.parse("2126-11")))
                .hasMessageContaining("2126-11");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsWhatItWrites(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            PaymentReference reference = reference(random);
            assertThat(PaymentReference.read(reference.digits()))
                    .as("seed %d", seed)
                    .contains(reference);
        }
    }

    /** The routine halves its sum, so a change that moves the sum by less than two may pass; every other is caught. */
    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void catchesEverySingleDigitErrorThatTheRoutineCanSee(long seed) {
        Random random = new Random(seed);
        int errors = 0;
        int missed = 0;
        for (int round = 0; round < 500; round++) {
            String digits = reference(random).digits();
            for (int index = 0; index < digits.length() - 1; index++) {
                for (char other = '0'; other <= '9'; other++) {
                    if (other == digits.charAt(index)) {
                        continue;
                    }
                    String wrong = digits.substring(0, index) + other + digits.substring(index + 1);
                    errors++;
                    if (Digits.lastIsCheck(wrong)) {
                        missed++;
                        assertThat(movesTheSumTooLittle(index, other - digits.charAt(index)))
                                .as("seed %d: %s for %s", seed, wrong, digits)
                                .isTrue();
                    }
                }
            }
        }
        assertThat(missed * 100 / errors).as("percent missed").isLessThan(10);
    }

    @Test
    void catchesEveryErrorInTheCheckDigitItself() {
        String digits = "00001234526117";
        for (char other = '0'; other <= '9'; other++) {
            if (other != '7') {
                assertThat(PaymentReference.read(digits.substring(0, 13) + other))
                        .isEmpty();
            }
        }
    }

    @Test
    void barCodeCarriesTheBillAndReadsBack() {
        BillBarcode barcode = new BillBarcode(
                "0937",
                new PaymentReference(AccountNumber.of("000012345"), BillingPeriod.parse("2026-11")),
                4_512_350,
                LocalDate.parse("2026-11-10"),
                LocalDate.parse("2026-11-20"));

        String digits = barcode.digits();

        assertThat(digits)
                .hasSize(44)
                .startsWith("0937" + "00001234526117" + "0004512350" + "26314" + "26324" + "0000");
        assertThat(BillBarcode.read(digits)).contains(barcode);
    }

    @Test
    void barCodeWithAWrongCheckDigitOrDayIsRefused() {
        BillBarcode barcode = new BillBarcode(
                "0937",
                new PaymentReference(AccountNumber.of("000012345"), BillingPeriod.parse("2026-11")),
                4_512_350,
                LocalDate.parse("2026-11-10"),
                LocalDate.parse("2026-11-20"));
        String digits = barcode.digits();
        String payload = digits.substring(0, 42);

        assertThat(BillBarcode.read(payload + (digits.charAt(42) == '0' ? '1' : '0') + digits.charAt(43)))
                .isEmpty();
        assertThat(BillBarcode.read(digits.substring(1))).isEmpty();
        assertThat(BillBarcode.read(Digits.withCheck(Digits.withCheck(payload.replace("26314", "26366")))))
                .isEmpty();
        assertThat(BillBarcode.read(Digits.withCheck(Digits.withCheck(payload.replace("26314", "26000")))))
                .isEmpty();
    }

    @Test
    void barCodeRefusesAnAmountThatDoesNotFit() {
        PaymentReference reference = new PaymentReference(new AccountNumber(1), BillingPeriod.parse("2026-11"));
        LocalDate due = LocalDate.parse("2026-11-10");

        assertThatThrownBy(() -> new BillBarcode("0937", reference, 10_000_000_000L, due, due))
                .hasMessageContaining("10000000000");
        assertThatThrownBy(() -> new BillBarcode("0937", reference, -1, due, due))
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> new BillBarcode("937", reference, 1, due, due)).hasMessageContaining("937");
        assertThatThrownBy(() -> new BillBarcode("0937", reference, 1, due, due.minusDays(1)))
                .hasMessageContaining("before the first");
    }

    private static boolean movesTheSumTooLittle(int index, int change) {
        int weight = index == 0 ? 1 : 3 + 2 * ((index - 1) % 4);
        int moved = Math.floorMod(weight * change, 20);
        return moved <= 1 || moved == 19;
    }

    private static PaymentReference reference(Random random) {
        return new PaymentReference(
                new AccountNumber(1 + random.nextInt(999_999_999)),
                new BillingPeriod(YearMonth.of(2000 + random.nextInt(100), 1 + random.nextInt(12))));
    }
}
