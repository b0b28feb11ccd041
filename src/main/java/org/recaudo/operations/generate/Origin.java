// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

/**
 * When and how a household comes into the fund.
 *
 * @param month index of the month
 * @param byChange true when an SSSalud change brings it, false when the month's full roll does
 * @param last the last household that came in this way: it stays, so that the next free number is never in doubt
 */
record Origin(int month, boolean byChange, boolean last) {}
