// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The accounts of the fund, as {@code config/chart.csv} lists them ({@code code;name;class;gl-code;role}). Every role
 * is played by exactly one account; codes are unique.
 */
public final class ChartOfAccounts {

    private static final List<String> COLUMNS = List.of("code", "name", "class", "gl-code", "role");

    private final SortedMap<String, LedgerAccount> accounts = new TreeMap<>();
    private final Map<AccountRole, LedgerAccount> roles = new EnumMap<>(AccountRole.class);

    private ChartOfAccounts(List<LedgerAccount> accounts) {
        accounts.forEach(this::add);
        for (AccountRole role : AccountRole.values()) {
            if (!roles.containsKey(role)) {
                throw new IllegalArgumentException(
                        "chart.csv: no account has the role %s; give it to one account".formatted(role));
            }
        }
    }

    /** A chart of these accounts; refuses a code or role given twice and a role given to none. */
    public static ChartOfAccounts of(List<LedgerAccount> accounts) {
        return new ChartOfAccounts(accounts);
    }

    /** A chart from the rows of {@code chart.csv}; a message names the row and the column that is wrong. */
    public static ChartOfAccounts ofRows(List<Map<String, String>> rows) {
        return new ChartOfAccounts(rows.stream().map(ChartOfAccounts::account).toList());
    }

    /** The code of the account that plays the role. */
    public String code(AccountRole role) {
        LedgerAccount account = roles.get(role);
        if (account == null) {
            throw new IllegalStateException("No account plays " + role);
        }
        return account.code();
    }

    /** The account with that code; refuses a code that is not in the chart. */
    public LedgerAccount account(String code) {
        LedgerAccount account = accounts.get(code);
        if (account == null) {
            throw new IllegalArgumentException(
                    "Account \"%s\" is not in chart.csv, which has %s".formatted(code, accounts.keySet()));
        }
        return account;
    }

    /** Whether the chart has that code. */
    public boolean contains(String code) {
        return accounts.containsKey(code);
    }

    /** All accounts, ordered by code. */
    public Collection<LedgerAccount> accounts() {
        return List.copyOf(accounts.values());
    }

    private void add(LedgerAccount account) {
        if (accounts.putIfAbsent(account.code(), account) != null) {
            throw new IllegalArgumentException("chart.csv: account \"%s\" stands twice".formatted(account.code()));
        }
        AccountRole role = account.role();
        if (role == null) {
            return;
        }
        LedgerAccount other = roles.putIfAbsent(role, account);
        if (other != null) {
            throw new IllegalArgumentException(
                    "chart.csv: the role %s is given to \"%s\" and to \"%s\"; one account plays it"
                            .formatted(role, other.code(), account.code()));
        }
    }

    private static LedgerAccount account(Map<String, String> row) {
        if (!row.keySet().containsAll(COLUMNS)) {
            throw new IllegalArgumentException(
                    "chart.csv: the columns are %s, expected %s".formatted(row.keySet(), COLUMNS));
        }
        String role = text(row, "role");
        return new LedgerAccount(
                text(row, "code"),
                text(row, "name"),
                constant(AccountClass.class, row, "class"),
                text(row, "gl-code"),
                role.isEmpty() ? null : constant(AccountRole.class, row, "role"));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Map<String, String> row, String column) {
        String value = text(row, column);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return constant;
            }
        }
        throw new IllegalArgumentException("chart.csv: account \"%s\", column %s: \"%s\" is none of %s"
                .formatted(text(row, "code"), column, value, List.of(type.getEnumConstants())));
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").strip();
    }
}
