// SPDX-License-Identifier: AGPL-3.0-or-later
/** A copy of the whole ledger in one file, and the way back. */
@NullMarked
package org.recaudo.operations.backup;

import org.jspecify.annotations.NullMarked;
