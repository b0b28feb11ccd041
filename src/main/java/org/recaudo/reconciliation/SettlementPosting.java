// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.recaudo.intake.SourceRef;
import org.recaudo.ledger.AccountRole;
import org.recaudo.ledger.ChartOfAccounts;
import org.recaudo.ledger.EntryKind;
import org.recaudo.ledger.LedgerEntry;
import org.recaudo.money.Money;

/**
 * Turns bank entries and matches into ledger entries. Each bank entry makes exactly one entry on its bank account, so
 * that the account in the books always holds what the statement says.
 */
public final class SettlementPosting {

    private final ChartOfAccounts chart;

    public SettlementPosting(ChartOfAccounts chart) {
        this.chart = chart;
    }

    /** What the bank account held when its first statement was taken. Nothing when it held nothing. */
    public List<LedgerEntry> opening(BankStatement statement, String bankCode) {
        if (statement.openingMinor() == 0) {
            return List.of();
        }
        return List.of(moved(
                "bank-opening/" + statement.bankAccount(),
                EntryKind.BANK_OPENING,
                new Sides(bankCode, chart.code(AccountRole.OPENING_EQUITY)),
                new Fact(statement.openingMinor(), statement.openingDate(), statement.source())));
    }

    /**
     * The entry on the bank account.
     *
     * @param clearing clearing account of the network when it is a settlement; not used otherwise
     */
    public LedgerEntry booked(Booking booking, String bankCode, String clearing) {
        BankEntry entry = booking.entry();
        Fact fact = new Fact(entry.amountMinor(), entry.bookingDate(), entry.source());
        return switch (booking.kind()) {
            case SETTLEMENT ->
                moved(settlementKey(entry.key(), "net"), EntryKind.SETTLEMENT, new Sides(bankCode, clearing), fact);
            case PAYMENT, RETURNED_PAYMENT ->
                throw new IllegalStateException("Bank entry %s is posted as a payment".formatted(entry.key()));
            case UNIDENTIFIED ->
                moved(bankKey(entry), EntryKind.BANK, bank(bankCode, AccountRole.UNIDENTIFIED_CREDIT), fact);
            case CHARGE -> moved(bankKey(entry), EntryKind.BANK, bank(bankCode, AccountRole.BANK_CHARGES), fact);
        };
    }

    /**
     * What the network kept, once a match says of which payments: its commission, the tax on it, each tax withheld, and
     * a difference within the tolerance, which is taken for commission.
     */
    public List<LedgerEntry> kept(Match match, SettlementTerms terms, String clearing) {
        List<LedgerEntry> entries = new ArrayList<>();
        String commission = chart.code(AccountRole.COMMISSION_EXPENSE);
        Kept kept = new Kept(match, clearing, entries);
        kept.add("commission", EntryKind.COMMISSION, commission, match.commission());
        kept.add(
                "commission-tax",
                EntryKind.COMMISSION_TAX,
                chart.code(AccountRole.COMMISSION_TAX),
                match.commissionTax());
        match.withheld()
                .forEach((tax, sum) -> kept.add("withheld-" + tax.id(), EntryKind.WITHHOLDING, tax.account(), sum));
        if (match.isPosted(terms)) {
            kept.add(
                    "difference",
                    EntryKind.COMMISSION,
                    commission,
                    match.difference().negated());
        }
        return entries;
    }

    /** Collects what one match kept; what is nothing is left out. */
    private record Kept(Match match, String clearing, List<LedgerEntry> entries) {

        void add(String part, EntryKind kind, String account, Money amount) {
            if (!amount.isZero()) {
                entries.add(moved(
                        settlementKey(match.first().key(), part),
                        kind,
                        new Sides(account, clearing),
                        new Fact(
                                amount.minorUnits(),
                                match.first().bankDate(),
                                match.first().source())));
            }
        }
    }

    private record Sides(String debit, String credit) {}

    private record Fact(long amountMinor, LocalDate date, SourceRef source) {}

    private Sides bank(String bankCode, AccountRole other) {
        return new Sides(bankCode, chart.code(other));
    }

    /** A negative amount moves the other way. */
    private static LedgerEntry moved(String key, EntryKind kind, Sides sides, Fact fact) {
        boolean forth = fact.amountMinor() > 0;
        return new LedgerEntry(
                key,
                kind,
                forth ? sides.debit() : sides.credit(),
                forth ? sides.credit() : sides.debit(),
                Math.abs(fact.amountMinor()),
                fact.date(),
                null,
                null,
                fact.source(),
                null);
    }

    private static String settlementKey(EntryKey key, String part) {
        return "settlement/" + key + "/" + part;
    }

    private static String bankKey(BankEntry entry) {
        return "bank/" + entry.key();
    }
}
