// SPDX-License-Identifier: AGPL-3.0-or-later
/** The tables {@code reconciliation_*}. */
@NullMarked
package org.recaudo.reconciliation.jdbc;

import org.jspecify.annotations.NullMarked;
