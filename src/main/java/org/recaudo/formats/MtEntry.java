// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

/**
 * Reads the line of one entry, :61: of an MT940 or MT942: {@code 1402200220C1,56NTRFEREF//00000000001005} is value date
 * 2014-02-20, entry date 02-20, credit of 1.56, type NTRF, customer's reference EREF, bank's reference 00000000001005.
 * RC is a reversal of a credit, so a debit; RD one of a debit; EC and ED are expected only.
 */
final class MtEntry {
    private static final int TYPE = 4;

    private final RecordBytes entry;
    private final int amount;
    private final int mark;
    private final int reversal;
    private final int status;
    private final int bookingDate;
    private final int valueDate;
    private final int code;
    private final int reference;
    private final int customerReference;
    private final String booked;
    private final MtLines line;
    private int at;
    private boolean credit;
    private boolean expected;

    MtEntry(RecordBytes entry, MtLines line, boolean interim) {
        this.entry = entry;
        this.line = line;
        this.booked = interim ? "INFO" : "BOOK";
        this.amount = entry.slot("amount");
        this.mark = entry.slot("mark");
        this.reversal = entry.slot("reversal");
        this.status = entry.slot("status");
        this.bookingDate = entry.slot("booking-date");
        this.valueDate = entry.slot("value-date");
        this.code = entry.slot("code");
        this.reference = entry.slot("reference");
        this.customerReference = entry.slot("customer-reference");
    }

    /** Reads the current line into the record. */
    void read() {
        at = line.from();
        int day = MtValues.day(line, at, "value-date");
        at += 6;
        MtValues.set(entry, valueDate, day);
        if (at + 4 <= line.to() && Slice.allDigits(line.bytes(), at, at + 4)) {
            MtValues.set(entry, bookingDate, MtValues.entryDay(line, at, day));
            at += 4;
        } else {
            MtValues.set(entry, bookingDate, day);
        }
        side();
        int end = MtValues.amountEnd(line, at);
        byte[] value = MtValues.amount(line, at, end);
        entry.set(amount, value, 0, value.length);
        at = end;
        references();
    }

    private void side() {
        byte first = octet();
        boolean prefixed = first == 'R' || first == 'E';
        at += prefixed ? 1 : 0;
        byte side = octet();
        if (side != 'C' && side != 'D') {
            throw MtValues.refusal(line, at, "mark", "C, D, RC or RD");
        }
        at++;
        credit = (side == 'C') != (first == 'R');
        expected = first == 'E';
        entry.set(mark, credit ? "C" : "D");
        if (first == 'R') {
            entry.set(reversal, "true");
        }
        entry.set(status, expected ? "PDNG" : booked);
        byte funds = octet();
        at += funds >= 'A' && funds <= 'Z' ? 1 : 0;
    }

    private byte octet() {
        return at < line.to() ? line.bytes()[at] : 0;
    }

    private void references() {
        byte[] bytes = line.bytes();
        int stop = line.to();
        if (!isType()) {
            throw MtValues.refusal(line, at, "code", "a transaction type such as NTRF");
        }
        entry.set(code, bytes, at, at + TYPE);
        at += TYPE;
        int slashes = at;
        while (slashes + 1 < stop && (bytes[slashes] != '/' || bytes[slashes + 1] != '/')) {
            slashes++;
        }
        boolean ofBank = slashes + 1 < stop;
        entry.set(customerReference, bytes, at, ofBank ? slashes : stop);
        if (ofBank) {
            entry.set(reference, bytes, slashes + 2, stop);
        } else {
            entry.copy(reference, entry, customerReference);
        }
    }

    /** N, F or S and three letters or digits. */
    private boolean isType() {
        byte kind = octet();
        boolean type = at + TYPE <= line.to() && (kind == 'N' || kind == 'F' || kind == 'S');
        for (int index = at + 1; type && index < at + TYPE; index++) {
            byte letter = line.bytes()[index];
            type = letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9';
        }
        return type;
    }

    boolean isCredit() {
        return credit;
    }

    /** Whether the entry is one of those that balances count. */
    boolean isCounted() {
        return !expected;
    }
}
