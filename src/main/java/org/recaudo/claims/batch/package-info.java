// SPDX-License-Identifier: AGPL-3.0-or-later
/** The jobs prepare-claims and bundle-claims. */
@NullMarked
package org.recaudo.claims.batch;

import org.jspecify.annotations.NullMarked;
