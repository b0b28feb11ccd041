// SPDX-License-Identifier: AGPL-3.0-or-later
/** The workbook's sheets, one class each. */
@NullMarked
package org.recaudo.workbooks.render;

import org.jspecify.annotations.NullMarked;
