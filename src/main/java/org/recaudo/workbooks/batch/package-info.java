// SPDX-License-Identifier: AGPL-3.0-or-later
/** The job that writes the workbook. */
@NullMarked
package org.recaudo.workbooks.batch;

import org.jspecify.annotations.NullMarked;
