// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.Rejection;
import org.recaudo.intake.SourceRef;
import org.recaudo.ledger.AccountNumber;

/**
 * One line of our own layout {@code mandates}: an event, or why it is none.
 *
 * @param event null when the line is rejected
 * @param rejection null when it is taken
 */
public record MandateLine(
        FileRecord record,
        String agreement,
        AccountNumber account,
        @Nullable MandateEvent event,
        @Nullable Rejection rejection) {

    /** Reads a line whose fields the layout found right; refuses events after the business date. */
    public static MandateLine read(FileRecord record, SourceRef source, LocalDate businessDate) {
        AccountNumber account = AccountNumber.isValid(record.text("account"))
                ? AccountNumber.of(record.text("account"))
                : new AccountNumber(1);
        MandateEvent.Kind kind = MandateEvent.Kind.ofCode(record.text("event")).orElseThrow();
        String agreement = record.text("agreement");
        Rejection rejection = fault(record, kind, businessDate);
        if (rejection != null) {
            return new MandateLine(record, agreement, account, null, rejection);
        }
        Instrument instrument = brings(kind) ? instrument(record) : null;
        MandateEvent event = new MandateEvent(kind, record.date("date"), instrument, record.text("note"), source);
        return new MandateLine(record, agreement, account, event, null);
    }

    private static @Nullable Rejection fault(FileRecord record, MandateEvent.Kind kind, LocalDate businessDate) {
        if (!AccountNumber.isValid(record.text("account"))) {
            return record.reject("account", MandateFault.UNKNOWN_ACCOUNT, "nine digits, not all zero");
        }
        if (record.date("date").isAfter(businessDate)) {
            return record.reject("date", MandateFault.FUTURE_DATE, "a day not after the business date " + businessDate);
        }
        if (!brings(kind)) {
            return record.has("number") || record.has("instrument")
                    ? record.reject("number", MandateFault.WRONG_INSTRUMENT, "no number with the event " + kind.code())
                    : null;
        }
        Instrument.Kind instrument =
                Instrument.Kind.ofCode(record.text("instrument")).orElse(null);
        if (instrument == null) {
            return record.reject("instrument", MandateFault.WRONG_INSTRUMENT, "one of " + Instrument.Kind.codes());
        }
        return instrument.fits(record.text("number"))
                ? null
                : record.reject("number", MandateFault.WRONG_INSTRUMENT, instrument.expected());
    }

    private static boolean brings(MandateEvent.Kind kind) {
        return kind == MandateEvent.Kind.START || kind == MandateEvent.Kind.CHANGE;
    }

    private static Instrument instrument(FileRecord record) {
        return new Instrument(
                Instrument.Kind.ofCode(record.text("instrument")).orElseThrow(),
                record.text("number"),
                record.text("holder"),
                record.text("tax_id"));
    }
}
