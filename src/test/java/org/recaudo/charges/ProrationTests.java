// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.recaudo.charges.TariffFixtures.ars;

import java.math.RoundingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the rules: T17 (thirtieths), T29 and T30 (the whole period is the denominator). */
class ProrationTests {

    @ParameterizedTest(name = "{0}: {1} {2}, {3} of {4} days = {5}")
    @CsvSource({
        "T17, THIRTIETHS, 1200.00, 10, 31, 400.00",
        "T29, ACTUAL_DAYS, 280.00, 5, 28, 50.00",
        "T30, ACTUAL_DAYS, 9100.00, 42, 91, 4200.00",
        "whole month of 31 days, THIRTIETHS, 1200.00, 31, 31, 1200.00",
        "whole month of 28 days, THIRTIETHS, 1200.00, 28, 28, 1200.00",
        "30 of 31 days, THIRTIETHS, 1200.00, 30, 31, 1200.00",
        "27 of 28 days, THIRTIETHS, 1200.00, 27, 28, 1080.00",
        "one day, FULL_MONTH, 1200.00, 1, 30, 1200.00",
        "one day of 30, ACTUAL_DAYS, 100.00, 1, 30, 3.33",
        "half a cent up, ACTUAL_DAYS, 0.01, 15, 30, 0.01",
    })
    void pricesThePartOfAMonth(
            String example, Proration proration, String base, int covered, int days, String expected) {
        Proration.Share share = proration.share(covered, days);

        assertThat(ars(base).timesFraction(share.days(), share.ofDays(), RoundingMode.HALF_UP))
                .as(example)
                .isEqualTo(ars(expected));
    }

    @ParameterizedTest
    @CsvSource({"0, 30", "31, 30", "-1, 30"})
    void refusesDaysThatAreNotOfTheMonth(int covered, int days) {
        assertThatThrownBy(() -> Proration.ACTUAL_DAYS.share(covered, days))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Covered %d days of %d".formatted(covered, days));
    }
}
