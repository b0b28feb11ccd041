// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

/** Makes payments of the entries and details of a notification. */
final class CamtPayments {
    private static final String NOT_PROVIDED = "NOTPROVIDED";

    private final RecordBytes payment;

    CamtPayments(RecordLayout layout) {
        this.payment = new RecordBytes(layout);
    }

    /**
     * Where a payment comes from.
     *
     * @param statement the notification
     * @param entry its entry
     * @param detail a detail of that entry, perhaps without values
     * @param number of the detail among those of the entry; 0 when the payment is the entry
     */
    record Origin(FileRecord statement, RecordBytes entry, RecordBytes detail, int number) {}

    /** The payment that a detail, or an entry with what one detail says of it, tells of. */
    FileRecord payment(Origin from, Frame frame, long line, long lineOfFile) {
        RecordBytes entry = from.entry();
        RecordBytes detail = from.detail();
        payment.clear();
        boolean whole = from.number() == 0;
        copy("amount", whole || !has(detail, "amount") ? entry : detail, "amount");
        copy("currency", entry, "currency");
        boolean booked = has(entry, "booking-date");
        copy("payment-date", entry, booked ? "booking-date" : "value-date");
        copy("credit-date", entry, has(entry, "value-date") ? "value-date" : "booking-date");
        set("account", from.statement().text("account"));
        copy("channel", entry, "code");
        copy("structured-reference", detail, "structured-reference");
        copy("end-to-end-id", detail, "end-to-end-id");
        copy(
                "remittance",
                has(detail, "remittance") ? detail : entry,
                has(detail, "remittance") ? "remittance" : "text");
        copy("payer-name", detail, "debtor");
        copy("payer-account", detail, "debtor-account");
        copy("mandate", detail, "mandate");
        copy("reason", detail, "return-reason");
        copy("reason-text", detail, "return-text");
        set("reference", reference());
        set("receipt", receipt(from));
        set("outcome", outcome(entry, detail).code());
        if (!payment.has(payment.slot("payment-date"))) {
            set("payment-date", from.statement().text("created"));
        }
        return payment.record(frame, line, lineOfFile);
    }

    private String reference() {
        String structured = text(payment, "structured-reference");
        String endToEnd = text(payment, "end-to-end-id");
        if (!structured.isEmpty()) {
            return structured;
        }
        return endToEnd.isEmpty() || endToEnd.equals(NOT_PROVIDED) ? text(payment, "remittance") : endToEnd;
    }

    private String receipt(Origin from) {
        RecordBytes entry = from.entry();
        String own = from.number() == 0 ? "" : text(from.detail(), "servicer-reference");
        String servicer = text(entry, "servicer-reference");
        String ofEntry = servicer.isEmpty() ? text(entry, "entry-reference") : servicer;
        if (own.isEmpty() && ofEntry.isEmpty()) {
            return "";
        }
        boolean counted = own.isEmpty() && from.number() > 0;
        return String.join(
                "/",
                from.statement().text("account"),
                own.isEmpty() ? ofEntry + (counted ? "#" + from.number() : "") : own,
                text(payment, "amount"),
                text(entry, "booking-date"),
                text(entry, "value-date"));
    }

    private static Outcome outcome(RecordBytes entry, RecordBytes detail) {
        boolean credit = entry.is(entry.slot("direction"), "CRDT");
        boolean reversed = entry.is(entry.slot("reversal"), "true") || entry.is(entry.slot("reversal"), "1");
        boolean returned = has(detail, "return-reason");
        if (!entry.is(entry.slot("status"), "BOOK")) {
            boolean tells = entry.is(entry.slot("status"), "INFO") && !credit && (reversed || returned);
            return tells ? Outcome.REJECT : Outcome.IGNORE;
        }
        if (credit) {
            return reversed || returned ? Outcome.IGNORE : Outcome.PAYMENT;
        }
        return reversed || returned ? Outcome.REVERSAL : Outcome.IGNORE;
    }

    private void copy(String field, RecordBytes from, String source) {
        payment.copy(payment.slot(field), from, from.slot(source));
    }

    private void set(String field, String value) {
        payment.set(payment.slot(field), value);
    }

    private static boolean has(RecordBytes unit, String field) {
        return unit.has(unit.slot(field));
    }

    private static String text(RecordBytes unit, String field) {
        return unit.text(unit.slot(field));
    }
}
