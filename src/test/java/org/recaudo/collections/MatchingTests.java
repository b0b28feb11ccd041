// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigurationException;

class MatchingTests {

    private static final MatchingTerms TERMS = MatchingTerms.standard();

    @ParameterizedTest
    @CsvSource({
        "MANDATE, 0, 97, MANDATE",
        "TAX_ID, 0, 95, TAX_ID",
        "PAYER_ACCOUNT, 0, 92, PAYER_ACCOUNT",
        "TAX_ID AMOUNT, 0, 97, TAX_ID",
        "MANDATE TAX_ID AMOUNT NAME, 100, 99, MANDATE",
        "AMOUNT NAME, 100, 90, AMOUNT_AND_NAME",
        "AMOUNT NAME, 80, 80, AMOUNT_AND_NAME",
        "NEAR_REFERENCE, 0, 30,",
        "NEAR_REFERENCE AMOUNT, 0, 60,",
        "AMOUNT, 0, 25,",
        "NAME, 100, 0,"
    })
    void isAsSureAsItsClues(String clues, int likeness, int confidence, Rung rung) {
        Evidence evidence = evidence(1, likeness, clues.split(" "));

        assertThat(evidence.confidence()).isEqualTo(confidence);
        assertThat(evidence.rung()).isEqualTo(rung);
    }

    @Test
    void choosesTheHouseholdThatIsFarAhead() {
        Matching matching =
                Matching.of(List.of(evidence(2, 0, "NEAR_REFERENCE", "AMOUNT"), evidence(7, 0, "TAX_ID")), TERMS);

        assertThat(matching.chosen()).isNotNull().extracting(Evidence::account).isEqualTo(new AccountNumber(7));
        assertThat(matching.ambiguous()).isFalse();
        assertThat(matching.candidates())
                .containsExactly(
                        new Candidate(new AccountNumber(7), "tax-id", 95),
                        new Candidate(new AccountNumber(2), "amount+near-reference", 60));
    }

    @Test
    void neverChoosesBetweenTwoThatAreAboutAsGood() {
        Matching matching = Matching.of(List.of(evidence(2, 100, "AMOUNT", "NAME"), evidence(7, 0, "TAX_ID")), TERMS);

        assertThat(matching.chosen()).isNull();
        assertThat(matching.ambiguous()).isTrue();
        assertThat(matching.candidates()).extracting(Candidate::confidence).containsExactly(95, 90);
    }

    @Test
    void neverChoosesBelowTheThresholdNorByAMisreadReference() {
        assertThat(Matching.of(List.of(evidence(2, 80, "AMOUNT", "NAME")), TERMS)
                        .chosen())
                .isNull();
        assertThat(Matching.of(List.of(evidence(2, 0, "NEAR_REFERENCE", "AMOUNT")), TERMS)
                        .chosen())
                .isNull();
        assertThat(Matching.of(List.of(), TERMS).candidates()).isEmpty();
    }

    @Test
    void leavesOutARungThatIsOff() {
        MatchingTerms withoutTaxIds = MatchingTerms.read(node(Map.of("rungs", List.of("mandate"))));

        Matching matching = Matching.of(List.of(evidence(7, 0, "TAX_ID")), withoutTaxIds);

        assertThat(matching.chosen()).isNull();
        assertThat(matching.ambiguous()).isFalse();
        assertThat(matching.candidates()).hasSize(1);
    }

    @Test
    void showsTheThreeNearestAndTheSmallerAccountFirst() {
        Matching matching = Matching.of(
                List.of(
                        evidence(9, 0, "AMOUNT"),
                        evidence(3, 0, "AMOUNT"),
                        evidence(5, 0, "NEAR_REFERENCE"),
                        evidence(4, 0, "AMOUNT")),
                TERMS);

        assertThat(matching.candidates())
                .extracting(candidate -> candidate.account().number())
                .containsExactly(5, 3, 4);
    }

    @Test
    void refusesAThresholdThatWouldPostMisreadReferences() {
        assertThatThrownBy(() -> MatchingTerms.read(node(Map.of("threshold", 60))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("60")
                .hasMessageContaining("61");
        assertThatThrownBy(() -> MatchingTerms.read(node(Map.of("rungs", List.of("telepathy")))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("telepathy");
        assertThatThrownBy(() -> MatchingTerms.read(node(Map.of("treshold", 90))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("treshold");
    }

    private static ConfigNode node(Map<String, Object> values) {
        return new ConfigNode("collections.yml", "matching", values);
    }

    private static Evidence evidence(int account, int likeness, String... clues) {
        Set<Clue> all = Set.of(java.util.Arrays.stream(clues).map(Clue::valueOf).toArray(Clue[]::new));
        return new Evidence(new AccountNumber(account), all, likeness);
    }
}
