// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.recaudo.intake.SourceRef;
import org.recaudo.money.BillingPeriod;

/** Accounts, entries and items for tests, in the words of the books. */
public final class LedgerFixtures {

    /** Code of a clearing account. */
    public static final String CLEARING = "clearing";

    /** Code of a bank account. */
    public static final String BANK = "bank";

    private LedgerFixtures() {}

    /** A chart whose roles are played by accounts of the same name in lower case. */
    public static ChartOfAccounts chart() {
        List<LedgerAccount> accounts = new ArrayList<>();
        for (AccountRole role : AccountRole.values()) {
            accounts.add(new LedgerAccount(code(role), role.name(), AccountClass.ASSET, "gl-" + code(role), role));
        }
        accounts.add(new LedgerAccount(CLEARING, "Clearing", AccountClass.ASSET, "gl-clearing", null));
        accounts.add(new LedgerAccount(BANK, "Bank", AccountClass.ASSET, "gl-bank", null));
        return ChartOfAccounts.of(accounts);
    }

    public static String code(AccountRole role) {
        return role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static BillingPeriod period(String text) {
        return BillingPeriod.parse(text);
    }

    public static OpenItem item(int account, String period, String dueDate) {
        AccountNumber number = new AccountNumber(account);
        return new OpenItem(
                number,
                period(period),
                LocalDate.parse(dueDate),
                new PaymentReference(number, period(period)),
                SourceRef.ofRule("test"));
    }

    public static LedgerEntry charge(int account, String period, String date, long amountMinor) {
        String key = "charge/%s/%s/FEE".formatted(period, new AccountNumber(account).digits());
        return new LedgerEntry(
                key,
                EntryKind.CHARGE,
                code(AccountRole.RECEIVABLE),
                code(AccountRole.FEE_INCOME),
                amountMinor,
                LocalDate.parse(date),
                new AccountNumber(account),
                period(period),
                SourceRef.ofRule("test"),
                null);
    }

    public static LedgerEntry payment(int account, String key, String item, String date, long amountMinor) {
        return new LedgerEntry(
                "payment/%s/%s".formatted(key, item),
                EntryKind.PAYMENT,
                CLEARING,
                code(AccountRole.RECEIVABLE),
                amountMinor,
                LocalDate.parse(date),
                new AccountNumber(account),
                period(item),
                SourceRef.ofLine(7, 12),
                null);
    }

    public static LedgerEntry credit(int account, String key, String date, long amountMinor) {
        return new LedgerEntry(
                "payment/%s/credit".formatted(key),
                EntryKind.PAYMENT,
                CLEARING,
                code(AccountRole.MEMBER_CREDIT),
                amountMinor,
                LocalDate.parse(date),
                new AccountNumber(account),
                null,
                SourceRef.ofLine(7, 12),
                null);
    }
}
