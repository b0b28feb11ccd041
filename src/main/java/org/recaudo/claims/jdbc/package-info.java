// SPDX-License-Identifier: AGPL-3.0-or-later
/** The only code that touches the tables of claims. */
@NullMarked
package org.recaudo.claims.jdbc;

import org.jspecify.annotations.NullMarked;
