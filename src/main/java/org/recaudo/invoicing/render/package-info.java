// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Draws invoices: content streams written directly, the merged print files with shared resources, and digital files.
 */
@NullMarked
package org.recaudo.invoicing.render;

import org.jspecify.annotations.NullMarked;
