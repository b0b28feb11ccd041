// SPDX-License-Identifier: AGPL-3.0-or-later
/** The only code that talks to the tables of invoices. */
@NullMarked
package org.recaudo.invoicing.jdbc;

import org.jspecify.annotations.NullMarked;
