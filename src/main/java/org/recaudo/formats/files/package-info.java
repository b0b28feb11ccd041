// SPDX-License-Identifier: AGPL-3.0-or-later
/** Opens files: compiles the descriptions in {@code config/formats}, tells text from workbooks, and reads sheets. */
@NullMarked
package org.recaudo.formats.files;

import org.jspecify.annotations.NullMarked;
