// SPDX-License-Identifier: AGPL-3.0-or-later
/** Streaming reads and bulk writes over the run's one data source. */
@NullMarked
@NamedInterface("jdbc")
package org.recaudo.runs.jdbc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
