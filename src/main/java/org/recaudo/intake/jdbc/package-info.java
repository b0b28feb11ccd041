// SPDX-License-Identifier: AGPL-3.0-or-later
/** The tables of the intake. */
@NullMarked
package org.recaudo.intake.jdbc;

import org.jspecify.annotations.NullMarked;
