// SPDX-License-Identifier: AGPL-3.0-or-later
/** Finds, checks, archives and posts input files; writes the rejects files. */
@NullMarked
package org.recaudo.intake.files;

import org.jspecify.annotations.NullMarked;
