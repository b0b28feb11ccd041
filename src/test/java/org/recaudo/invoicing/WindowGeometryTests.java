// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

class WindowGeometryTests {

    private static final WindowGeometry DL =
            new WindowGeometry(220_000, 110_000, 210_000, 105_000, new Area(20_000, 50_000, 90_000, 45_000), 3_200);

    @Test
    void showsLessAlwaysAndMoreSometimesBecauseTheInsertTravels() {
        assertThat(DL.clear()).isEqualTo(new Area(23_200, 53_200, 73_600, 33_600));
        assertThat(DL.reach()).isEqualTo(new Area(10_000, 45_000, 100_000, 50_000));
    }

    @Test
    void takesAnAddressThatBothEndsOfTheTravelShow() {
        assertThatNoException().isThrownBy(() -> DL.requireAddress(new Area(25_000, 54_000, 70_000, 30_000)));
    }

    @Test
    void refusesAnAddressThatOneEndOfTheTravelHides() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DL.requireAddress(new Area(25_000, 50_000, 70_000, 30_000)))
                .withMessageContaining("always shows (23.2..96.8 mm across, 53.2..86.8 mm down)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DL.requireAddress(new Area(30_000, 54_000, 70_000, 30_000)));
    }

    @Test
    void refusesAnythingElseThatTheWindowCouldShow() {
        assertThatNoException().isThrownBy(() -> DL.requireHidden("total", new Area(120_000, 45_000, 75_000, 50_000)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DL.requireHidden("total", new Area(105_000, 45_000, 75_000, 50_000)))
                .withMessageContaining("total (105.0..180.0 mm across, 45.0..95.0 mm down) would show");
    }

    @Test
    void refusesAWindowThatTheTravelLeavesNothingOf() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WindowGeometry(
                        220_000, 110_000, 140_000, 105_000, new Area(20_000, 50_000, 80_000, 45_000), 3_200));
    }
}
