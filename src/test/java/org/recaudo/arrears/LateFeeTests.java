// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;
import org.recaudo.money.Rate;

class LateFeeTests {

    private static final CurrencyCode ARS = CurrencyCode.of("ARS");

    /** T8 of the rules first: 100,000.00 at 36.5 % for 40 days. */
    @ParameterizedTest
    @CsvSource({
        "100000.00, 36.5, 2026-03-10, 2026-04-19, 40, 4000.00",
        "100000.00, 48, 2026-10-20, 2026-11-05, 16, 2104.11",
        "100000.00, 48, 2026-10-05, 2026-11-05, 31, 4076.71",
        "47.52, 48, 2026-10-20, 2026-11-05, 16, 1.00",
        "47.51, 48, 2026-10-20, 2026-11-05, 16, 1.00",
        "47.00, 48, 2026-10-20, 2026-11-05, 16, 0.00",
        "100000.00, 48, 2026-11-05, 2026-11-05, 0, 0.00",
        "100000.00, 48, 2026-11-20, 2026-11-05, 0, 0.00",
        "100000.00, 0, 2026-10-05, 2026-11-05, 31, 0.00",
    })
    void isSimpleInterestForTheDaysSince(
            String outstanding, String rate, LocalDate from, LocalDate to, int days, String fee) {
        LateFee lateFee = LateFee.on(money(outstanding), from, to, terms(rate));

        assertThat(lateFee.days()).isEqualTo(days);
        assertThat(lateFee.amount()).isEqualTo(money(fee));
    }

    @Test
    void refusesTermsThatMakeNoSense() {
        assertThatThrownBy(() -> terms("-1")).hasMessage("the yearly rate is -1 percent; it cannot be negative");
        assertThatThrownBy(() -> new LateFeeTerms(Rate.percent("1"), 30, RoundingMode.HALF_UP, money("1.00")))
                .hasMessage("a year of 30 days; expected 360, 365 or 366");
        assertThatThrownBy(() -> new LateFeeTerms(Rate.percent("1"), 365, RoundingMode.HALF_UP, money("-1.00")))
                .hasMessage("the minimum fee is ARS -1.00; it cannot be negative");
    }

    private static LateFeeTerms terms(String percent) {
        return new LateFeeTerms(Rate.percent(percent), 365, RoundingMode.HALF_UP, money("1.00"));
    }

    private static Money money(String amount) {
        return Money.parse(amount, ARS);
    }
}
