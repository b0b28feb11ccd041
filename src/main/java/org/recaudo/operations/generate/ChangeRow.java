// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.time.LocalDate;

/** One movement of an SSSalud change file: {@code A} joins, {@code B} leaves, {@code M} is changed. */
record ChangeRow(Member member, char movement, LocalDate date) {}
