// SPDX-License-Identifier: AGPL-3.0-or-later
/** The only code that talks to the tables {@code affiliates_*}. */
@NullMarked
package org.recaudo.affiliates.jdbc;

import org.jspecify.annotations.NullMarked;
