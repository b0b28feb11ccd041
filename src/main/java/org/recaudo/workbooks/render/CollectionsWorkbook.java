// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks.render;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.recaudo.ledger.AccountRole;
import org.recaudo.ledger.EntryKind;
import org.recaudo.ledger.JournalLine;
import org.recaudo.ledger.TrialBalance;
import org.recaudo.runs.Fund;
import org.recaudo.runs.sheets.SheetBook;
import org.recaudo.runs.sheets.SheetBook.Total;
import org.recaudo.workbooks.WorkbookWindow;
import org.recaudo.workbooks.WorkbookWording;

/**
 * Finance's workbook of what was collected in one period: by network, day, branch and channel, what networks kept
 * against their contracts, what waits without an owner, and every difference with its reason and what to do. Each total
 * is a formula, and the control sheet holds the totals against each other and against the ledger.
 */
public final class CollectionsWorkbook {

    private final CollectionBooks books;
    private final Fund fund;
    private final WorkbookWindow window;
    private final SheetTexts texts;

    public CollectionsWorkbook(CollectionBooks books, Fund fund, WorkbookWindow window, WorkbookWording wording) {
        this.books = books;
        this.fund = fund;
        this.window = window;
        this.texts = new SheetTexts(wording, fund.currency());
    }

    public void writeTo(OutputStream out) throws IOException {
        String title = texts.text("control-title", fund.name(), window.period(), window.last());
        try (SheetBook workbook = new SheetBook(title, window.last(), fund.currency())) {
            ControlSheet control = new ControlSheet(texts);
            Map<EntryKind, BigDecimal> entries = entries();
            collected(workbook, control, entries);
            kept(workbook, control, entries);
            waiting(workbook, control);
            workbook.add(RejectSheet.of(books, window, texts));
            workbook.add(SettleDaysSheet.of(books, fund.calendar(), window, texts));
            workbook.add(DifferenceSheet.of(books, window, texts));
            workbook.add(HistorySheet.of(books, window, texts));
            workbook.add(control.table(title, books.gates().forced(window.period())));
            workbook.mark(texts.text("control"), ControlSheet.AGREES, texts.text("yes"), texts.text("no"));
            workbook.first(texts.text("control"));
            workbook.writeTo(out);
        }
    }

    private void collected(SheetBook workbook, ControlSheet control, Map<EntryKind, BigDecimal> entries) {
        NetworkSums sums = NetworkSums.of(books.payments(), books.bank(), books.networks(), window);
        List<Total> networks = workbook.add(NetworkSheet.of(sums, window, texts));
        List<Total> days = workbook.add(DaySheet.of(sums, books.bank().history(window.last()), window, texts));
        List<Total> branches = workbook.add(BranchSheet.of(books, window, texts));
        Total all = networks.get(NetworkSheet.COLLECTED);
        control.tie(
                texts.text("tie-collected"),
                all,
                entries.getOrDefault(EntryKind.PAYMENT, BigDecimal.ZERO)
                        .subtract(entries.getOrDefault(EntryKind.REVERSAL, BigDecimal.ZERO)));
        control.tie(texts.text("tie-days"), days.get(DaySheet.COLLECTED), all);
        control.tie(texts.text("tie-branches"), branches.get(BranchSheet.COLLECTED), all);
        control.tie(
                texts.text("tie-settled-open"),
                sum(networks.get(NetworkSheet.SETTLED), networks.get(NetworkSheet.OPEN)),
                all);
    }

    private void kept(SheetBook workbook, ControlSheet control, Map<EntryKind, BigDecimal> entries) {
        List<Total> credits = workbook.add(CommissionSheet.of(books, window, texts));
        control.tie(
                texts.text("tie-credited"),
                credits.get(CommissionSheet.CREDITED),
                entries.getOrDefault(EntryKind.SETTLEMENT, BigDecimal.ZERO));
        Total posted = credits.get(CommissionSheet.POSTED);
        Total commission = credits.get(CommissionSheet.COMMISSION);
        control.tie(
                texts.text("tie-commission"),
                new Total(
                        commission.expression() + "-" + posted.expression(),
                        commission.value().subtract(posted.value())),
                entries.getOrDefault(EntryKind.COMMISSION, BigDecimal.ZERO));
        control.tie(
                texts.text("tie-commission-tax"),
                credits.get(CommissionSheet.TAX),
                entries.getOrDefault(EntryKind.COMMISSION_TAX, BigDecimal.ZERO));
        control.tie(
                texts.text("tie-withheld"),
                credits.get(CommissionSheet.WITHHELD),
                entries.getOrDefault(EntryKind.WITHHOLDING, BigDecimal.ZERO));
        TrialBalance balance = books.journal().trialBalance(window.period());
        List<Total> clearing = workbook.add(ClearingSheet.of(books, balance, window, texts));
        control.tie(
                texts.text("tie-clearing"), clearing.get(ClearingSheet.EXPLAINED), clearing.get(ClearingSheet.LEDGER));
    }

    private void waiting(SheetBook workbook, ControlSheet control) {
        TrialBalance balance = books.journal().trialBalance(window.period());
        List<Total> suspense = workbook.add(SuspenseAgeSheet.of(books, window, texts));
        control.tie(
                texts.text("tie-suspense"),
                suspense.get(SuspenseAgeSheet.SUSPENDED),
                closing(balance, AccountRole.SUSPENSE).negate());
        control.tie(
                texts.text("tie-unidentified"),
                suspense.get(SuspenseAgeSheet.UNIDENTIFIED),
                closing(balance, AccountRole.UNIDENTIFIED_CREDIT).negate());
    }

    private static Total sum(Total one, Total other) {
        return new Total(
                one.expression() + "+" + other.expression(), one.value().add(other.value()));
    }

    /** The window's entries by kind; what went back to a network, or was taken back, counts against the others. */
    private Map<EntryKind, BigDecimal> entries() {
        Map<EntryKind, BigDecimal> sums = new EnumMap<>(EntryKind.class);
        for (JournalLine line : books.journal().summary(window.first(), window.last())) {
            BigDecimal amount = texts.amount(line.amountMinor());
            sums.merge(line.kind(), isBack(line) ? amount.negate() : amount, BigDecimal::add);
        }
        return sums;
    }

    private boolean isBack(JournalLine line) {
        boolean clearing = books.networks().agreements().stream()
                .anyMatch(agreement ->
                        agreement.clearingAccount().equals(line.debit().code()));
        return switch (line.kind()) {
            case SETTLEMENT, COMMISSION, COMMISSION_TAX, WITHHOLDING -> clearing;
            case OPENING, CHARGE, LATE_FEE, CREDIT_APPLIED, PAYMENT, REVERSAL, BANK_OPENING, BANK, CLAIM -> false;
        };
    }

    private BigDecimal closing(TrialBalance balance, AccountRole role) {
        String code = books.chart().code(role);
        return balance.lines().stream()
                .filter(line -> line.account().code().equals(code))
                .map(line -> texts.amount(line.closingMinor()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No account %s in the trial balance".formatted(code)));
    }
}
