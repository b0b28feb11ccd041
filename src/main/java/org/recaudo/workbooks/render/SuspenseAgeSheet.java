// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks.render;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.recaudo.collections.SuspendedPayment;
import org.recaudo.reconciliation.UnidentifiedCredit;
import org.recaudo.runs.sheets.SheetFormula;
import org.recaudo.runs.sheets.SheetTable;
import org.recaudo.workbooks.WorkbookWindow;

/** Money without an owner, by how long it has waited. */
final class SuspenseAgeSheet {

    static final int SUSPENDED = 10;
    static final int UNIDENTIFIED = 11;

    /** Last day of each age but the oldest. */
    private static final int[] AGES = {7, 30, 60, 90};

    private static final int FIRST_AGE = 5;

    private SuspenseAgeSheet() {}

    static SheetTable of(CollectionBooks books, WorkbookWindow window, SheetTexts texts) {
        return new SheetTable(
                texts.text("suspense"),
                texts.text("suspense-title", window.last()),
                List.of(
                        texts.words("network", 38),
                        texts.date("payment-day"),
                        texts.number("days-waiting"),
                        texts.words("reference", 18),
                        texts.sentences("reason", 32),
                        texts.money("age-7"),
                        texts.money("age-30"),
                        texts.money("age-60"),
                        texts.money("age-90"),
                        texts.money("age-over"),
                        texts.money("suspended"),
                        texts.money("unidentified")),
                () -> rows(books, window, texts));
    }

    private static Stream<List<?>> rows(CollectionBooks books, WorkbookWindow window, SheetTexts texts) {
        AtomicInteger row = new AtomicInteger(3);
        return Stream.concat(
                books.payments()
                        .suspense(window.last())
                        .map(payment -> row(waiting(payment, books, window, texts), row.incrementAndGet(), texts)),
                books.bank()
                        .unidentified(window.last())
                        .map(credit -> row(waiting(credit, books, window), row.incrementAndGet(), texts)));
    }

    private record Waiting(List<Object> words, long days, long minor, boolean suspended) {}

    private static Waiting waiting(
            SuspendedPayment payment, CollectionBooks books, WorkbookWindow window, SheetTexts texts) {
        String reason = payment.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        long days = payment.daysWaiting(window.last());
        return new Waiting(
                List.of(
                        NetworkSums.name(payment.agreement(), books.networks()),
                        payment.paymentDate(),
                        BigDecimal.valueOf(days),
                        payment.reference(),
                        texts.text("suspense-" + reason)),
                days,
                payment.amountMinor(),
                true);
    }

    private static Waiting waiting(UnidentifiedCredit credit, CollectionBooks books, WorkbookWindow window) {
        long days = ChronoUnit.DAYS.between(credit.bookingDate(), window.last());
        return new Waiting(
                List.of(
                        NetworkSums.name(credit.bankAccount(), books.networks()),
                        credit.bookingDate(),
                        BigDecimal.valueOf(days),
                        credit.reference(),
                        credit.text()),
                days,
                credit.amountMinor(),
                false);
    }

    private static List<?> row(Waiting waiting, int row, SheetTexts texts) {
        Object[] ages = new Object[AGES.length + 1];
        int age = 0;
        while (age < AGES.length && waiting.days() > AGES[age]) {
            age++;
        }
        ages[age] = texts.amount(waiting.minor());
        List<Object> cells = new ArrayList<>(waiting.words());
        cells.addAll(Arrays.asList(ages));
        char first = (char) ('A' + FIRST_AGE);
        char last = (char) (first + AGES.length);
        SheetFormula sum =
                SheetFormula.number("SUM(%c%d:%c%d)".formatted(first, row, last, row), texts.amount(waiting.minor()));
        cells.add(waiting.suspended() ? sum : null);
        cells.add(waiting.suspended() ? null : sum);
        return cells;
    }
}
