// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MoneyTests {

    private static final CurrencyCode ARS = CurrencyCode.of("ARS");

    @Test
    void splitsAHundredInThreeWithTheResidueFirst() {
        List<Money> parts = Money.parse("100.00", ARS).allocate(List.of(1L, 1L, 1L));

        assertThat(parts).extracting(Money::decimalText).containsExactly("33.34", "33.33", "33.33");
    }

    @Test
    void proratesByRealDays() {
        assertThat(Money.parse("280.00", ARS).timesFraction(5, 28, RoundingMode.HALF_UP))
                .isEqualTo(Money.parse("50.00", ARS));
    }

    @Test
    void refusesMoreDecimalsThanTheCurrencyHas() {
        assertThatThrownBy(() -> Money.parse("1.005", ARS)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.parse("1.5", CurrencyCode.of("CLP"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesToMixCurrencies() {
        Money pesos = Money.parse("1.00", ARS);
        Money reais = Money.parse("1.00", CurrencyCode.of("BRL"));

        assertThatThrownBy(() -> pesos.plus(reais)).hasMessageContaining("ARS 1.00 and BRL 1.00 do not mix");
    }

    @Test
    void overflowsLoudly() {
        Money most = Money.ofMinor(Long.MAX_VALUE, ARS);

        assertThatThrownBy(() -> most.plus(Money.ofMinor(1, ARS))).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void splitsAlwaysSumToTheWhole(long seed) {
        Random random = new Random(seed);
        Money whole = Money.ofMinor(random.nextLong(2_000_000_000_000L) - 1_000_000_000_000L, ARS);
        List<Long> weights = new ArrayList<>(List.of(1L));
        IntStream.range(0, random.nextInt(20)).forEach(index -> weights.add((long) random.nextInt(1_000)));

        Money sum = whole.allocate(weights).stream().reduce(Money.zero(ARS), Money::plus);

        assertThat(sum).isEqualTo(whole);
    }

    static List<Long> seeds() {
        return IntStream.range(0, 200).mapToObj(Long::valueOf).toList();
    }
}
