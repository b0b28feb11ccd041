// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recaudo.money.Money;

/**
 * One difference between what a network reported and what the bank credited, with its reason.
 *
 * @param subject what it is about: {@code day/rapipago/2026-11-03} or {@code entry/galicia-cc/2026-11-05/4}
 * @param expectedOn day on which the bank should have credited; null when nothing was expected
 * @param foundOn day on which it did; null when it did not
 * @param expected net amount that the payments make
 * @param found amount that the bank credited
 */
public record Discrepancy(
        DiscrepancyKind kind,
        String agreement,
        String subject,
        @Nullable LocalDate expectedOn,
        @Nullable LocalDate foundOn,
        Money expected,
        Money found) {

    /** What the bank has too much (positive) or too little (negative). */
    public Money amount() {
        return found.minus(expected);
    }

    /** The reason in words, with the dates and amounts that it rests on. */
    public String reason() {
        return switch (kind) {
            case TIMING -> timing();
            case COMMISSION ->
                "credited %s on %s where %s was due: commission differs by %s"
                        .formatted(found, foundOn, expected, amount());
            case MISSING_IN_FILE -> "credited %s on %s, and no payments were reported for it".formatted(found, foundOn);
            case MISSING_IN_BANK -> "%s was due on %s and the bank has not credited it".formatted(expected, expectedOn);
            case DUPLICATE -> "credited %s on %s, which was settled already".formatted(found, foundOn);
            case UNKNOWN -> "credited %s on %s where %s was due on %s".formatted(found, foundOn, expected, expectedOn);
        };
    }

    /** What finance should do next. */
    public String action() {
        return switch (kind) {
            case TIMING ->
                foundOn == null ? "wait for the bank's next statement" : "none; tell the network if it recurs";
            case COMMISSION -> "compare the network's fee note with the agreement and claim or post the difference";
            case MISSING_IN_FILE -> "ask the network for the payments file of this credit and import it";
            case MISSING_IN_BANK -> "ask the network when and to which account it paid";
            case DUPLICATE -> "tell the network and return the money, or offset it against its next settlement";
            case UNKNOWN -> "ask the network for the detail of its settlement and compare it with the payments";
        };
    }

    private String timing() {
        return foundOn == null
                ? "%s is in transit: due at the bank on %s".formatted(expected, expectedOn)
                : "credited %s on %s instead of %s".formatted(found, foundOn, expectedOn);
    }
}
