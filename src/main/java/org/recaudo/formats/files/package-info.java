// SPDX-License-Identifier: AGPL-3.0-or-later
/** Opens files: compiles the descriptions in {@code config/formats}, tells text from workbooks, and reads sheets. */
@NullMarked
@NamedInterface("files")
package org.recaudo.formats.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
