// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

import org.recaudo.formats.Rejection;

/** Where a handler says what became of each record. Read = accepted + rejected + skipped is checked at the end. */
public interface DeliveryLog {

    /** The record was taken; the amount that it carries in minor units, 0 for a record that is not about money. */
    void accepted(long amountMinor);

    /** The record was not taken; {@link org.recaudo.formats.FileRecord#reject} makes the rejection. */
    void rejected(Rejection rejection);

    /** The record was seen before: its fact is there already. */
    void skipped(long amountMinor);
}
