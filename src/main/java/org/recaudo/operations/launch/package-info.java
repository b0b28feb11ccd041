// SPDX-License-Identifier: AGPL-3.0-or-later
/** Opens the database and the Spring context, holds the locks, runs a job and turns its report into a receipt. */
@NullMarked
package org.recaudo.operations.launch;

import org.jspecify.annotations.NullMarked;
