// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.time.LocalDate;

/** How a network writes its file. Lines come without their ends; an empty header or trailer is not written. */
interface NetworkLayout {

    String fileName(LocalDate fileDate);

    String header(LocalDate fileDate);

    /**
     * One record.
     *
     * @param number the record's place in the file, from 1
     */
    String detail(NetworkRecord record, LocalDate fileDate, int number);

    /** What closes the file: how many details it has, and the sum of their amounts. */
    String trailer(LocalDate fileDate, int details, long totalMinor);
}
