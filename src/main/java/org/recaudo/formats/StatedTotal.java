// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

/**
 * A count, sum or balance that a file states about itself, held against its records.
 *
 * @param line line that states it
 * @param record kind of that record, such as {@code trailer}
 * @param field its field there
 * @param stated what the file says, a decimal text
 * @param found what its records add up to, a decimal text
 * @param checked whether it counts: zeros state nothing in the files of some banks
 */
public record StatedTotal(long line, String record, String field, String stated, String found, boolean checked) {

    /** Whether the file agrees with itself here, or states nothing. */
    public boolean agrees() {
        return !checked || stated.equals(found);
    }
}
