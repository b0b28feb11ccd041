// SPDX-License-Identifier: AGPL-3.0-or-later
/** The lists of {@code import-payments}. */
@NullMarked
package org.recaudo.collections.render;

import org.jspecify.annotations.NullMarked;
