// SPDX-License-Identifier: AGPL-3.0-or-later
/** The jobs {@code import-adjustments} and {@code seal-period}. */
@NullMarked
package org.recaudo.ledger.batch;

import org.jspecify.annotations.NullMarked;
