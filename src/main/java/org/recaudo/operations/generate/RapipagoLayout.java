// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.time.LocalDate;

/** Rapipago: 73 characters; the header opens with eight zeros, the trailer with eight nines. */
record RapipagoLayout(String company, String entity) implements NetworkLayout {

    private static final int WIDTH = 73;

    @Override
    public String fileName(LocalDate fileDate) {
        return "RP" + entity.substring(2) + Digits.date(fileDate).substring(4) + "." + entity.substring(1);
    }

    @Override
    public String header(LocalDate fileDate) {
        return Digits.blanks(
                "00000000" + Digits.blanks(company, 20) + Digits.date(fileDate) + "COBRANZAS   RAPIPAGO", WIDTH);
    }

    @Override
    public String detail(NetworkRecord record, LocalDate fileDate, int number) {
        return Digits.date(record.date())
                + Digits.zeros(record.amountMinor(), 15)
                + Digits.blanks(record.barcode(), 50);
    }

    @Override
    public String trailer(LocalDate fileDate, int details, long totalMinor) {
        return Digits.blanks("99999999" + Digits.zeros(details, 8) + Digits.zeros(totalMinor, 18), WIDTH);
    }
}
