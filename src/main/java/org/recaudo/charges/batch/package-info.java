// SPDX-License-Identifier: AGPL-3.0-or-later
/** The jobs that take in services and compute charges. */
@NullMarked
package org.recaudo.charges.batch;

import org.jspecify.annotations.NullMarked;
