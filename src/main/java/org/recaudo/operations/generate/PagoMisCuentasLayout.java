// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.time.LocalDate;

/** PagoMisCuentas COB: 100 characters, header 0400, trailer 9400. */
record PagoMisCuentasLayout(String entity) implements NetworkLayout {

    private static final int WIDTH = 100;
    private static final String[] CHANNELS = {"PC", "HB", "S1"};

    @Override
    public String fileName(LocalDate fileDate) {
        String date = Digits.dateDayFirst(fileDate);
        return "COB" + entity + "." + date.substring(0, 4) + date.substring(6);
    }

    @Override
    public String header(LocalDate fileDate) {
        return Digits.blanks("0400" + entity + Digits.date(fileDate), WIDTH);
    }

    @Override
    public String detail(NetworkRecord record, LocalDate fileDate, int number) {
        String channel = CHANNELS[(int) (record.account() % CHANNELS.length)];
        String line = "5"
                + Digits.blanks(record.reference(), 19)
                + Digits.blanks(record.bill().period().toString(), 20)
                + Digits.date(record.bill().firstDue())
                + "0"
                + Digits.date(record.date())
                + Digits.zeros(record.amountMinor(), 11)
                + "2"
                + Digits.date(fileDate)
                + channel
                + Digits.zeros(number % 10_000, 4)
                + (channel.equals("S1") ? "BUE" : "");
        return Digits.blanks(line, WIDTH);
    }

    @Override
    public String trailer(LocalDate fileDate, int details, long totalMinor) {
        return Digits.blanks(
                "9400"
                        + entity
                        + Digits.date(fileDate)
                        + Digits.zeros(details, 7)
                        + Digits.zeros(0, 7)
                        + Digits.zeros(totalMinor, 11)
                        + Digits.zeros(0, 11),
                WIDTH);
    }
}
