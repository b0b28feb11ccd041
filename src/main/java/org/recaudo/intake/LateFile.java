// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file that should be there and is not.
 *
 * @param sender id of the agreement, source or bank account
 * @param day the day that the file is about; null for a file of the whole period
 * @param dueOn the day on which it had to be there
 * @param came how many came
 * @param expected how many should have
 */
public record LateFile(String sender, @Nullable LocalDate day, LocalDate dueOn, int came, int expected) {}
