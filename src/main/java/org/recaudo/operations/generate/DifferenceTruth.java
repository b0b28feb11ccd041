// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A difference between a network's files and the bank's statement that reconciliation must find.
 *
 * @param kind commission, tax, timing, duplicate, missing-in-file, missing-in-bank, reversal or unknown
 * @param foundOn day on which the bank booked it; null when it never did
 * @param expectedMinor what the payments make, as agreed; nothing where nothing was due
 * @param foundMinor what the bank booked
 */
record DifferenceTruth(
        String kind, String agreement, @Nullable LocalDate foundOn, long expectedMinor, long foundMinor) {}
