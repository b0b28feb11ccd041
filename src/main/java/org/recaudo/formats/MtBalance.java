// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Reads balances: {@code C140219EUR662,23} is a credit balance of 662.23 EUR on 2014-02-19. */
final class MtBalance {
    private final RecordBytes record;
    private final MtLines lines;
    private final MtHead head;

    MtBalance(RecordLayout layout, MtLines lines, MtHead head) {
        this.record = new RecordBytes(layout);
        this.lines = lines;
        this.head = head;
    }

    /** What was read last. */
    FileRecord record(Frame frame) {
        return record.record(frame, lines.number());
    }

    /** Reads side, day, currency and amount of a balance into its record; answers the day. */
    int balance(String type) {
        int at = lines.from();
        byte side = at < lines.to() ? lines.bytes()[at] : 0;
        if (side != 'C' && side != 'D') {
            throw MtValues.refusal(lines, at, "mark", "C or D");
        }
        int day = MtValues.day(lines, at + 1, "date");
        record.clear();
        record.set(record.slot("type"), type);
        MtValues.set(record, record.slot("date"), day);
        String code = amount(at + 7, record, "amount", side == 'D');
        if (!type.equals("OPBD") && !code.equals(head.currency())) {
            throw MtValues.refusal(lines, at + 7, "currency", head.currency() + ", as the opening balance has");
        }
        head.currency(code);
        return day;
    }

    /** Reads currency and amount; answers the currency. */
    String amount(int at, RecordBytes record, String field, boolean negative) {
        byte[] bytes = lines.bytes();
        boolean letters = at + 3 <= lines.to();
        for (int index = at; letters && index < at + 3; index++) {
            letters = bytes[index] >= 'A' && bytes[index] <= 'Z';
        }
        if (!letters) {
            throw MtValues.refusal(lines, at, "currency", "an ISO 4217 code");
        }
        int end = MtValues.amountEnd(lines, at + 3);
        if (!Slice.white(bytes, end, lines.to())) {
            throw MtValues.refusal(lines, at + 3, "amount", "an amount with a decimal comma");
        }
        String amount = new String(MtValues.amount(lines, at + 3, end), US_ASCII);
        record.set(record.slot(field), negative ? "-" + amount : amount);
        return new String(bytes, at, 3, US_ASCII);
    }
}
