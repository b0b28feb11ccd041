// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks.render;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.recaudo.collections.CollectedDay;
import org.recaudo.ledger.AccountRole;
import org.recaudo.ledger.EntryKind;
import org.recaudo.ledger.JournalLine;
import org.recaudo.ledger.TrialBalance;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.Money;
import org.recaudo.reconciliation.BankProof;
import org.recaudo.runs.Fund;
import org.recaudo.runs.sheets.SheetBook;
import org.recaudo.runs.sheets.SheetBook.Total;
import org.recaudo.workbooks.WorkbookWindow;
import org.recaudo.workbooks.WorkbookWording;

/**
 * Finance's workbook of one period. Its control sheet ties each sheet's total, as a live formula, to the figure that
 * the ledger gives for the same days.
 */
public final class FinanceWorkbook {

    private final FinanceBooks books;
    private final Fund fund;
    private final WorkbookWindow window;
    private final SheetTexts texts;

    public FinanceWorkbook(FinanceBooks books, Fund fund, WorkbookWindow window, WorkbookWording wording) {
        this.books = books;
        this.fund = fund;
        this.window = window;
        this.texts = new SheetTexts(wording, fund.currency());
    }

    public void writeTo(OutputStream out) throws IOException {
        String title = texts.text("control-title", fund.name(), window.period(), window.last());
        try (SheetBook workbook = new SheetBook(title, window.last(), fund.currency())) {
            ControlSheet control = new ControlSheet(texts);
            tieDays(workbook, control);
            tieBalances(workbook, control);
            workbook.add(ExceptionsSheet.of(
                    new ExceptionsSheet.Sources(books.charges(), books.bank(), books.words(), books.claims()),
                    window,
                    texts));
            workbook.add(control.table(title, books.gates().forced(window.period())));
            workbook.mark(texts.text("control"), ControlSheet.AGREES, texts.text("yes"), texts.text("no"));
            workbook.first(texts.text("control"));
            workbook.writeTo(out);
        }
    }

    /** What happened in the window: each sheet's sum against the entries of those days. */
    private void tieDays(SheetBook workbook, ControlSheet control) {
        Map<EntryKind, BigDecimal> entries = entries();
        List<Total> charges = workbook.add(ChargesSheet.of(books.charges(), window.period(), texts));
        control.tie(
                texts.text("tie-charges"),
                charges.get(ChargesSheet.TOTAL),
                entries.getOrDefault(EntryKind.CHARGE, BigDecimal.ZERO));
        List<Total> collections = workbook.add(CollectionsSheet.of(books.payments(), window, texts));
        control.tie(
                texts.text("tie-collections"),
                collections.get(CollectionsSheet.COLLECTED),
                entries.getOrDefault(EntryKind.PAYMENT, BigDecimal.ZERO)
                        .subtract(entries.getOrDefault(EntryKind.REVERSAL, BigDecimal.ZERO)));
        List<Total> bank = workbook.add(BankSheet.of(books.bank(), window, texts));
        control.tie(
                texts.text("tie-settled"),
                bank.get(BankSheet.SETTLED),
                entries.getOrDefault(EntryKind.SETTLEMENT, BigDecimal.ZERO));
        List<Total> claims = workbook.add(ClaimsSheet.of(books.claims(), window.period(), texts));
        control.tie(
                texts.text("tie-claims"),
                claims.get(ClaimsSheet.PAYER_SHARE),
                entries.getOrDefault(EntryKind.CLAIM, BigDecimal.ZERO));
    }

    /** What stands at the end of the window: each sheet's sum against the balance of its account. */
    private void tieBalances(SheetBook workbook, ControlSheet control) {
        TrialBalance balance = books.journal().trialBalance(window.period());
        List<Total> items = workbook.add(ReceivablesSheet.of(books.items(), window.last(), texts));
        control.tie(
                texts.text("tie-receivables"),
                items.get(ReceivablesSheet.OUTSTANDING),
                closing(balance, AccountRole.RECEIVABLE));
        control.tie(
                texts.text("tie-credit"),
                items.get(ReceivablesSheet.CREDIT),
                closing(balance, AccountRole.MEMBER_CREDIT).negate());
        List<Total> suspense = workbook.add(SuspenseSheet.of(books.payments(), books.bank(), window, texts));
        control.tie(
                texts.text("tie-suspense"),
                suspense.get(SuspenseSheet.SUSPENDED),
                closing(balance, AccountRole.SUSPENSE).negate());
        control.tie(
                texts.text("tie-unidentified"),
                suspense.get(SuspenseSheet.UNIDENTIFIED),
                closing(balance, AccountRole.UNIDENTIFIED_CREDIT).negate());
        List<Total> ledger = workbook.add(LedgerSheet.of(balance, texts));
        control.tie(
                texts.text("tie-debits"),
                ledger.get(LedgerSheet.DEBIT),
                ledger.get(LedgerSheet.CREDIT).value());
        for (BankProof proof : books.bank().banks(window.last())) {
            control.tie(
                    texts.text("tie-bank", proof.bankAccount(), proof.statement(), proof.closingDate()),
                    new Total(texts.amount(proof.closingMinor()).toPlainString(), texts.amount(proof.closingMinor())),
                    closing(balance, proof.ledgerAccount()));
        }
    }

    private Map<EntryKind, BigDecimal> entries() {
        Map<EntryKind, BigDecimal> sums = new EnumMap<>(EntryKind.class);
        for (JournalLine line : books.journal().summary(window.first(), window.last())) {
            sums.merge(line.kind(), signed(line), BigDecimal::add);
        }
        return sums;
    }

    /** What a network took from the bank, since more was reversed than paid that day, counts against settlements. */
    private BigDecimal signed(JournalLine line) {
        boolean taken = line.kind() == EntryKind.SETTLEMENT
                && books.bank().banks(window.last()).stream().anyMatch(bank -> bank.ledgerAccount()
                        .equals(line.credit().code()));
        return taken ? texts.amount(line.amountMinor()).negate() : texts.amount(line.amountMinor());
    }

    private BigDecimal closing(TrialBalance balance, AccountRole role) {
        return closing(balance, books.chart().code(role));
    }

    private BigDecimal closing(TrialBalance balance, String code) {
        return balance.lines().stream()
                .filter(line -> line.account().code().equals(code))
                .map(line -> texts.amount(line.closingMinor()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No account %s in the trial balance".formatted(code)));
    }

    /** The month billed. */
    public BillingPeriod period() {
        return window.period();
    }

    /** What was collected in the window, for the receipt. */
    public Money collected() {
        try (java.util.stream.Stream<CollectedDay> days = books.payments().days(window.last())) {
            long minor = days.filter(day -> window.contains(day.paymentDay()))
                    .mapToLong(CollectedDay::grossMinor)
                    .sum();
            return Money.ofMinor(minor, fund.currency());
        }
    }
}
