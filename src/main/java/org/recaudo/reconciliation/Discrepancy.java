// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recaudo.money.Money;

/**
 * One difference between what a network reported, what the bank credited and what the books hold, with its reason.
 *
 * @param subject what it is about: {@code day/rapipago/2026-11-03} or {@code entry/galicia-cc/2026-11-05/4}
 * @param expectedOn day on which the bank should have credited; null when nothing was expected
 * @param foundOn day on which it did; null when it did not
 * @param expected net amount that the payments make, as agreed
 * @param found amount that the bank credited, or the books hold
 * @param matched whether it is part of a match, so that nothing waits for it any more
 */
public record Discrepancy(
        DiscrepancyReason reason,
        String agreement,
        String subject,
        @Nullable LocalDate expectedOn,
        @Nullable LocalDate foundOn,
        Money expected,
        Money found,
        boolean matched) {

    public DiscrepancyKind kind() {
        return reason.kind();
    }

    /** What the bank has too much (positive) or too little (negative). */
    public Money amount() {
        return found.minus(expected);
    }
}
