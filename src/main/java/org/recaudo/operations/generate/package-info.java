// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Makes a whole fictitious fund of any size from a seed, month by month, together with the truth about it: what every
 * household must be charged, has paid and owes. The truth is computed here, by plain arithmetic from the same
 * configuration, and never through the classes that it is compared with.
 */
@NullMarked
package org.recaudo.operations.generate;

import org.jspecify.annotations.NullMarked;
