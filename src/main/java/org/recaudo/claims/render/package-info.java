// SPDX-License-Identifier: AGPL-3.0-or-later
/** Writes the files of a claim bundle: payloads, letter, settlement sheet, workbook, index and archive. */
@NullMarked
package org.recaudo.claims.render;

import org.jspecify.annotations.NullMarked;
