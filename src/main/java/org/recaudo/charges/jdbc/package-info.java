// SPDX-License-Identifier: AGPL-3.0-or-later
/** The only code that talks to the tables of charges. */
@NullMarked
package org.recaudo.charges.jdbc;

import org.jspecify.annotations.NullMarked;
