// SPDX-License-Identifier: AGPL-3.0-or-later
/** The only code that talks to the tables {@code ledger_*}. */
@NullMarked
package org.recaudo.ledger.jdbc;

import org.jspecify.annotations.NullMarked;
