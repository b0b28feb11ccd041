// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.reconciliation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.ReadTerms;
import org.recaudo.intake.Agreement;
import org.recaudo.intake.BankAccount;
import org.recaudo.intake.ExpectedFiles;
import org.recaudo.intake.SourceRef;
import org.recaudo.intake.Withholding;
import org.recaudo.ledger.AccountClass;
import org.recaudo.ledger.AccountRole;
import org.recaudo.ledger.ChartOfAccounts;
import org.recaudo.ledger.LedgerAccount;
import org.recaudo.money.BusinessCalendar;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;
import org.recaudo.money.Rate;

/** A network at 1.20 % plus 21 % tax that settles after two banking days, and the bank that it pays to. */
final class ReconciliationFixtures {

    static final CurrencyCode PESOS = CurrencyCode.of("ARS");
    static final BusinessCalendar CALENDAR =
            new BusinessCalendar(5, List.of(10, 20), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());
    static final SettlementTerms TERMS = terms();

    private static final LocalDate DATE = LocalDate.parse("2026-11-04");

    private ReconciliationFixtures() {}

    /** With these taxes withheld; a credit may be off by 1.00 and three days, and by half a percent for commission. */
    static SettlementTerms terms(Withholding... withholdings) {
        return new SettlementTerms(
                Rate.percent("1.20"),
                Rate.percent("21"),
                List.of(withholdings),
                2,
                new SettlementTerms.Tolerance(pesos("1.00"), 3, Rate.percent("0.50")));
    }

    static Money pesos(String amount) {
        return Money.parse(amount, PESOS);
    }

    static ExpectedSettlement day(String paymentDay, String gross) {
        CollectedGross collected = new CollectedGross("rapipago", LocalDate.parse(paymentDay), pesos(gross));
        return ExpectedSettlement.of(collected, TERMS, CALENDAR);
    }

    static Settlement credit(int entry, String date, String amount) {
        EntryKey key = new EntryKey("bank/2026-11", entry);
        return new Settlement(key, "rapipago", LocalDate.parse(date), pesos(amount), SourceRef.ofLine(1, entry));
    }

    static BankEntry entry(int number, long amountMinor, String text) {
        EntryKey key = new EntryKey("bank/2026-11", number);
        return new BankEntry(key, "bank", DATE, DATE, amountMinor, "", text, SourceRef.ofLine(1, number));
    }

    static BankStatement statement(long openingMinor) {
        return new BankStatement(
                "bank/2026-11", "bank", DATE, DATE, openingMinor, openingMinor, SourceRef.ofLine(1, 1));
    }

    static Agreement network(String id, String statementText) {
        return new Agreement(
                id,
                id,
                id,
                PESOS,
                "1210",
                List.of(),
                Rate.percent("1.20"),
                Rate.percent("21"),
                List.of(),
                2,
                statementText,
                ReadTerms.Severity.REJECT,
                Map.of(),
                ExpectedFiles.none(),
                null,
                null);
    }

    static BankAccount bank(BankAccount.Role role) {
        return new BankAccount("bank", "Bank", "0001", PESOS, "1110", role, "camt053", ExpectedFiles.none());
    }

    /** The codes of the sample fund's chart. */
    static ChartOfAccounts chart() {
        List<LedgerAccount> accounts = new ArrayList<>();
        accounts.add(account("1110", null));
        accounts.add(account("1210", null));
        accounts.add(account("2130", AccountRole.UNIDENTIFIED_CREDIT));
        accounts.add(account("5110", AccountRole.COMMISSION_EXPENSE));
        accounts.add(account("5120", AccountRole.BANK_CHARGES));
        accounts.add(account("1410", AccountRole.COMMISSION_TAX));
        for (AccountRole role : AccountRole.values()) {
            if (accounts.stream().noneMatch(account -> account.role() == role)) {
                accounts.add(account("9" + role.ordinal(), role));
            }
        }
        return ChartOfAccounts.of(accounts);
    }

    private static LedgerAccount account(String code, @Nullable AccountRole role) {
        return new LedgerAccount(code, code, AccountClass.ASSET, code, role);
    }
}
