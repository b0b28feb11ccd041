// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

/**
 * What became of the files of one purpose.
 *
 * @param posted files whose records were offered to the handler and recorded
 * @param seen files whose content had been posted before
 * @param refused files refused whole
 */
public record IntakeSummary(int posted, int seen, int refused) {}
