// SPDX-License-Identifier: AGPL-3.0-or-later
/** The only code that talks to the tables of arrears. */
@NullMarked
package org.recaudo.arrears.jdbc;

import org.jspecify.annotations.NullMarked;
