// SPDX-License-Identifier: AGPL-3.0-or-later
/** Spreadsheets that finance can trust: typed cells, live totals, the same bytes for the same content. */
@NullMarked
@NamedInterface("sheets")
package org.recaudo.runs.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
