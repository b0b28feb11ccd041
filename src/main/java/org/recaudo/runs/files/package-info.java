// SPDX-License-Identifier: AGPL-3.0-or-later
/** The only code of the run that opens files: configuration is read here and outputs are written here. */
@NullMarked
@NamedInterface("files")
package org.recaudo.runs.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
