// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The embedded PostgreSQL: unpacked from the class path, initialised, started, joined, recovered and stopped by our own
 * code, because a ledger needs what a test launcher leaves out: flushes switched on, passwords, and a server that can
 * be joined again after its starter was killed. Knows nothing of Spring.
 */
@NullMarked
package org.recaudo.operations.postgres;

import org.jspecify.annotations.NullMarked;
