// SPDX-License-Identifier: AGPL-3.0-or-later
/** The job {@code reconcile-settlements}. */
@NullMarked
package org.recaudo.reconciliation.batch;

import org.jspecify.annotations.NullMarked;
