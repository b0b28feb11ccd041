// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Owns the command line, the receipts, the status of a period, the embedded server, backup and the generator; composes
 * the month of the other modules' flows.
 */
@NullMarked
@ApplicationModule
package org.recaudo.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
