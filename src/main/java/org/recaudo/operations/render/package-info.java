// SPDX-License-Identifier: AGPL-3.0-or-later
/** Receipts for people and machines. */
@NullMarked
package org.recaudo.operations.render;

import org.jspecify.annotations.NullMarked;
