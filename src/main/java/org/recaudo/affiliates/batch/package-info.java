// SPDX-License-Identifier: AGPL-3.0-or-later
/** The job {@code import-affiliate-roll}. */
@NullMarked
package org.recaudo.affiliates.batch;

import org.jspecify.annotations.NullMarked;
