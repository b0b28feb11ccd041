// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recaudo.money.BillingPeriod;

/**
 * A delivery as it stands in the database.
 *
 * @param period the period whose run posted it
 */
public record PostedDelivery(
        long id,
        String sha256,
        String name,
        String format,
        String agreement,
        String identity,
        @Nullable LocalDate businessDate,
        BillingPeriod period,
        Counts counts) {

    /** Records and money by what became of them; read = accepted + rejected + skipped in both. */
    public record Counts(
            long accepted, long rejected, long skipped, long acceptedMinor, long rejectedMinor, long skippedMinor) {

        public long read() {
            return accepted + rejected + skipped;
        }

        public long readMinor() {
            return Math.addExact(Math.addExact(acceptedMinor, rejectedMinor), skippedMinor);
        }
    }
}
