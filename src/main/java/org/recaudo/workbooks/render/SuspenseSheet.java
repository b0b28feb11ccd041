// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks.render;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.recaudo.collections.PaymentBook;
import org.recaudo.collections.SuspendedPayment;
import org.recaudo.reconciliation.ReconciliationBook;
import org.recaudo.reconciliation.UnidentifiedCredit;
import org.recaudo.runs.sheets.SheetTable;
import org.recaudo.workbooks.WorkbookWindow;

/** Money without an owner: payments under an unknown reference, and bank credits that nobody explains. */
final class SuspenseSheet {

    static final int SUSPENDED = 5;
    static final int UNIDENTIFIED = 6;

    private SuspenseSheet() {}

    static SheetTable of(PaymentBook payments, ReconciliationBook bank, WorkbookWindow window, SheetTexts texts) {
        return new SheetTable(
                texts.text("suspense"),
                texts.text("suspense-title", window.last()),
                List.of(
                        texts.words("network", 20),
                        texts.date("payment-day"),
                        texts.count("days-waiting"),
                        texts.words("reference", 30),
                        texts.words("reason", 44),
                        texts.money("suspended"),
                        texts.money("unidentified")),
                () -> Stream.concat(
                        payments.suspense(window.last()).map(payment -> row(payment, window, texts)),
                        bank.unidentified(window.last()).map(credit -> row(credit, window, texts))));
    }

    private static List<?> row(SuspendedPayment payment, WorkbookWindow window, SheetTexts texts) {
        return SheetTable.row(
                payment.agreement(),
                payment.paymentDate(),
                payment.daysWaiting(window.last()),
                payment.reference(),
                texts.text("suspense-"
                        + payment.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                texts.amount(payment.amountMinor()),
                null);
    }

    private static List<?> row(UnidentifiedCredit credit, WorkbookWindow window, SheetTexts texts) {
        return SheetTable.row(
                credit.bankAccount(),
                credit.bookingDate(),
                ChronoUnit.DAYS.between(credit.bookingDate(), window.last()),
                credit.reference(),
                credit.text(),
                null,
                texts.amount(credit.amountMinor()));
    }
}
