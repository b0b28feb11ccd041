// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * The job {@code issue-invoices}: freezes invoices, then writes the print pack and the digital folder from what is
 * frozen.
 */
@NullMarked
package org.recaudo.invoicing.batch;

import org.jspecify.annotations.NullMarked;
