// SPDX-License-Identifier: AGPL-3.0-or-later
/** The job {@code import-payments}. */
@NullMarked
package org.recaudo.collections.batch;

import org.jspecify.annotations.NullMarked;
