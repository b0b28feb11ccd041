// SPDX-License-Identifier: AGPL-3.0-or-later
/** The month, composed of the flows of all modules. */
@NullMarked
package org.recaudo.operations.batch;

import org.jspecify.annotations.NullMarked;
