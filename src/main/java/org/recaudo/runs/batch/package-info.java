// SPDX-License-Identifier: AGPL-3.0-or-later
/** Readers and reports that Spring Batch steps of every module share. */
@NullMarked
@NamedInterface("batch")
package org.recaudo.runs.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
