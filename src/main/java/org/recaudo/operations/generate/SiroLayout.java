// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.time.LocalDate;
import org.recaudo.money.BusinessCalendar;

/**
 * SIRO rendition, unified: 476 characters, neither header nor trailer. Cash channels carry the bar code and no voucher;
 * the others carry the voucher (a zero, the reference, concept 0, month and year) and no bar code.
 */
record SiroLayout(BusinessCalendar calendar) implements NetworkLayout {

    private static final int WIDTH = 476;
    private static final String[] CHANNELS = {"PF", "BPD", "TQR", "LK"};
    private static final int CLIENTS = 100_000_000;

    @Override
    public String fileName(LocalDate fileDate) {
        return "siro-" + Digits.date(fileDate) + ".txt";
    }

    @Override
    public String header(LocalDate fileDate) {
        return "";
    }

    @Override
    public String detail(NetworkRecord record, LocalDate fileDate, int number) {
        String channel = channel(record);
        boolean cash = channel.equals("PF");
        boolean rejected = record.kind() == NetworkRecord.Kind.REJECT;
        String line = Digits.date(record.date())
                + Digits.date(calendar.plusBankingDays(record.date(), 1))
                + Digits.date(record.bill().firstDue())
                + Digits.zeros(record.amountMinor(), 11)
                + Digits.zeros(record.account() % CLIENTS, 8)
                + "0"
                + zerosAfter(cash ? record.barcode() : "", 59)
                + (cash ? "0".repeat(20) : voucher(record))
                + Digits.blanks(channel, 3)
                + (rejected ? "R10" : "   ")
                + Digits.blanks(rejected ? "FALTA DE FONDOS" : "", 20)
                + "00"
                + " ".repeat(15 + 60)
                + Digits.zeros(record.serial(), 10);
        return Digits.blanks(line, WIDTH);
    }

    @Override
    public String trailer(LocalDate fileDate, int details, long totalMinor) {
        return "";
    }

    private static String channel(NetworkRecord record) {
        return switch (record.kind()) {
            case PAYMENT -> CHANNELS[(int) (record.account() % CHANNELS.length)];
            case DEBIT -> "DD+";
            case REVERSAL -> "DD-";
            case REJECT -> "DDR";
            case NOTICE -> "PCV";
        };
    }

    private static String voucher(NetworkRecord record) {
        String yearMonth = record.bill().period().yearMonthDigits();
        return "0" + record.reference() + "0" + yearMonth.substring(2) + yearMonth.substring(0, 2);
    }

    private static String zerosAfter(String text, int width) {
        return text + "0".repeat(width - text.length());
    }
}
