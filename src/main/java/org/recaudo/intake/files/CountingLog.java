// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake.files;

import org.recaudo.formats.FileTally;
import org.recaudo.formats.Rejection;
import org.recaudo.intake.DeliveryLog;
import org.recaudo.intake.PostedDelivery.Counts;
import org.recaudo.intake.RejectedRecord;

/** Counts what a handler tells, in records and money, and spools the rejections. */
final class CountingLog implements DeliveryLog {
    private final RejectionSpool spool;
    private long accepted;
    private long rejected;
    private long skipped;
    private long acceptedMinor;
    private long rejectedMinor;
    private long skippedMinor;

    CountingLog(RejectionSpool spool) {
        this.spool = spool;
    }

    @Override
    public void accepted(long amountMinor) {
        accepted++;
        acceptedMinor = Math.addExact(acceptedMinor, amountMinor);
    }

    @Override
    public void rejected(Rejection rejection) {
        rejected++;
        rejectedMinor = Math.addExact(rejectedMinor, rejection.amountMinor());
        spool.add(RejectedRecord.of(rejection));
    }

    @Override
    public void skipped(long amountMinor) {
        skipped++;
        skippedMinor = Math.addExact(skippedMinor, amountMinor);
    }

    Counts counts() {
        return new Counts(accepted, rejected, skipped, acceptedMinor, rejectedMinor, skippedMinor);
    }

    /** Every record ends in exactly one state, and so does its money. */
    void requireNothingLost(String name, FileTally tally) {
        Counts counts = counts();
        if (counts.read() != tally.records()) {
            throw new IllegalStateException("%s: of %d records %d were accepted, %d rejected and %d skipped"
                    .formatted(name, tally.records(), accepted, rejected, skipped));
        }
        if (counts.readMinor() != tally.amountMinor()) {
            throw new IllegalStateException("%s: of %d minor units %d were accepted, %d rejected and %d skipped"
                    .formatted(name, tally.amountMinor(), acceptedMinor, rejectedMinor, skippedMinor));
        }
    }
}
