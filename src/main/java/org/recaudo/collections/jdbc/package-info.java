// SPDX-License-Identifier: AGPL-3.0-or-later
/** The tables {@code collections_*}. */
@NullMarked
package org.recaudo.collections.jdbc;

import org.jspecify.annotations.NullMarked;
