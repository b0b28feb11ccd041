// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.time.LocalDate;

/**
 * Visa LDEBLIQD: 150 characters that end in an asterisk; what was sent, and from 101 on the reject code and its text.
 * Header and trailer count and sum every debit that was tried, refused ones too.
 */
record VisaLayout(String merchant) implements NetworkLayout {

    private static final int WIDTH = 149;
    private static final String[] REJECTS = {
        "019OPERACION NO PERMITIDA PARA LA TARJETA",
        "020RECHAZADO POR EL EMISOR",
        "034SE REINTENTARA EN FORMA AUTOMATICA"
    };

    @Override
    public String fileName(LocalDate fileDate) {
        return "LDEBLIQD_" + Digits.date(fileDate) + "0600.txt";
    }

    @Override
    public String header(LocalDate fileDate) {
        return Digits.blanks("0" + title(fileDate) + "0", WIDTH) + "*";
    }

    @Override
    public String detail(NetworkRecord record, LocalDate fileDate, int number) {
        String sent = "1"
                + Digits.card(record.account())
                + "   "
                + Digits.zeros(number, 8)
                + Digits.date(record.date())
                + "0005"
                + Digits.zeros(record.amountMinor(), 15)
                + Digits.blanks(record.reference(), 15);
        return Digits.blanks(Digits.blanks(sent, 100) + outcome(record), WIDTH) + "*";
    }

    @Override
    public String trailer(LocalDate fileDate, int details, long totalMinor) {
        return Digits.blanks("9" + title(fileDate) + Digits.zeros(details, 7) + Digits.zeros(totalMinor, 15), WIDTH)
                + "*";
    }

    private String title(LocalDate fileDate) {
        return "LDEBLIQD" + Digits.blanks(merchant, 10) + "900000    " + Digits.date(fileDate) + "0600";
    }

    private static String outcome(NetworkRecord record) {
        boolean rejected = record.kind() == NetworkRecord.Kind.REJECT;
        return rejected ? REJECTS[(int) (record.serial() / 4 % REJECTS.length)] : "000";
    }
}
