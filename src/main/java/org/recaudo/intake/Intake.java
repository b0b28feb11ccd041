// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

import org.recaudo.formats.Purpose;

/** Takes in the run's input files of one purpose. */
public interface Intake {

    /**
     * Offers each input file of this purpose to the handler, once in the life of the database. A file whose structure,
     * totals or identity cannot be trusted is refused whole and named in the report, and the others go on; content
     * posted before counts as skipped. Reports files, records and money in the job of the purpose.
     */
    IntakeSummary take(Purpose purpose, DeliveryHandler handler);
}
