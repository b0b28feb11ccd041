// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recaudo.formats.Outcome;
import org.recaudo.intake.SourceRef;
import org.recaudo.ledger.AccountNumber;

/** What can happen to a mandate, and to an order, in each state. */
class MandateTests {

    private static final AccountNumber ACCOUNT = new AccountNumber(12345);
    private static final Instrument CARD = new Instrument(Instrument.Kind.CARD, "4111111111111111", "ANA PEREZ", "");
    private static final Instrument OTHER = new Instrument(Instrument.Kind.CARD, "4242424242424242", "ANA PEREZ", "");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "none, in-force, -, -, -, -",
                "in-force, -, in-force, ended, suspended, -",
                "suspended, -, in-force, ended, -, in-force",
                "ended, in-force, -, -, -, -"
            })
    void goesFromStateToStateAsTheTableSays(
            String from,
            @Nullable String start,
            @Nullable String change,
            @Nullable String end,
            @Nullable String suspend,
            @Nullable String resume) {
        MandateState state = state(from);
        String[] expected = {start, change, end, suspend, resume};

        for (MandateEvent.Kind kind : MandateEvent.Kind.values()) {
            assertThat(state.after(kind).map(MandateState::code).orElse(null))
                    .as("%s after %s", from, kind)
                    .isEqualTo(expected[kind.ordinal()]);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "PRESENTED, COLLECTED, -, REJECTED",
                "COLLECTED, -, REVERSED, -",
                "REJECTED, COLLECTED, -, -",
                "REVERSED, -, -, -"
            })
    void answersAnOrderOnce(
            OrderState from, @Nullable OrderState paid, @Nullable OrderState reversed, @Nullable OrderState rejected) {
        assertThat(from.after(Outcome.PAYMENT).orElse(null)).isEqualTo(paid);
        assertThat(from.after(Outcome.REVERSAL).orElse(null)).isEqualTo(reversed);
        assertThat(from.after(Outcome.REJECT).orElse(null)).isEqualTo(rejected);
        assertThat(from.after(Outcome.IGNORE)).isEmpty();
    }

    @Test
    void keepsItsHistoryAndTheLatestCard() {
        Mandate mandate = Mandate.none("visa", ACCOUNT)
                .with(event(MandateEvent.Kind.START, "2026-03-03", CARD))
                .with(event(MandateEvent.Kind.SUSPEND, "2026-06-10", null))
                .with(event(MandateEvent.Kind.CHANGE, "2026-07-02", OTHER));

        assertThat(mandate.state()).isEqualTo(MandateState.IN_FORCE);
        assertThat(mandate.instrument()).contains(OTHER);
        assertThat(mandate.version()).isEqualTo(3);
        assertThat(mandate.history().get(0).instrument()).isEqualTo(CARD);
    }

    @Test
    void refusesWhatItsStateOrItsLastDayForbids() {
        Mandate mandate = Mandate.none("visa", ACCOUNT).with(event(MandateEvent.Kind.START, "2026-03-03", CARD));

        assertThat(mandate.fault(event(MandateEvent.Kind.RESUME, "2026-03-04", null)))
                .isEqualTo(MandateFault.NOT_NOW);
        assertThat(mandate.fault(event(MandateEvent.Kind.END, "2026-03-02", null)))
                .isEqualTo(MandateFault.OUT_OF_ORDER);
        assertThatThrownBy(() -> mandate.with(event(MandateEvent.Kind.RESUME, "2026-03-04", null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("000012345")
                .hasMessageContaining("in-force");
        assertThatThrownBy(
                        () -> new Mandate("visa", ACCOUNT, List.of(event(MandateEvent.Kind.END, "2026-03-03", null))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void knowsAnEventThatIsToldAgain() {
        MandateEvent start = event(MandateEvent.Kind.START, "2026-03-03", CARD);
        Mandate mandate = Mandate.none("visa", ACCOUNT).with(start);

        assertThat(mandate.endsWith(event(MandateEvent.Kind.START, "2026-03-03", CARD)))
                .isTrue();
        assertThat(mandate.endsWith(event(MandateEvent.Kind.START, "2026-03-03", OTHER)))
                .isFalse();
    }

    @Test
    void showsNoNumber() {
        assertThat(CARD.toString()).isEqualTo("card ************1111").doesNotContain("41111");
        assertThat(event(MandateEvent.Kind.START, "2026-03-03", CARD).toString())
                .doesNotContain("41111");
        assertThatThrownBy(() -> new Instrument(Instrument.Kind.CARD, "4111111111111112", "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("41111");
    }

    @ParameterizedTest
    @CsvSource({
        "CARD, 4111111111111111, true",
        "CARD, 4111111111111112, false",
        "CARD, 41111111, false",
        "CBU, 0110138202011100377664, true",
        "CBU, 0110138202011100377665, false",
        "ACCOUNT, 12345678, true",
        "ACCOUNT, 123, false",
        "IBAN, GB29NWBK60161331926819, true",
        "IBAN, GB28NWBK60161331926819, false"
    })
    void checksANumberByItsKind(Instrument.Kind kind, String number, boolean fits) {
        assertThat(kind.fits(number)).isEqualTo(fits);
    }

    private static MandateEvent event(MandateEvent.Kind kind, String date, @Nullable Instrument instrument) {
        return new MandateEvent(kind, LocalDate.parse(date), instrument, "", SourceRef.ofLine(7, 1));
    }

    private static MandateState state(String code) {
        for (MandateState state : MandateState.values()) {
            if (state.code().equals(code)) {
                return state;
            }
        }
        throw new IllegalArgumentException(code);
    }
}
