// SPDX-License-Identifier: AGPL-3.0-or-later
/** The job that computes arrears and raises late fees. */
@NullMarked
package org.recaudo.arrears.batch;

import org.jspecify.annotations.NullMarked;
