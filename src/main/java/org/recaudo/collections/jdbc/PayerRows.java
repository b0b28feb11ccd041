// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.jdbc;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.runs.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Whose mandates, accounts and cards these are. */
@Component
public final class PayerRows {

    private final JdbcClient jdbc;

    PayerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the accounts that ever gave a mandate. */
    public Set<AccountNumber> withMandate(Collection<AccountNumber> accounts) {
        return new TreeSet<>(jdbc.sql(Sql.of(PayerRows.class, "holders_of_mandates"))
                .param(new SqlArrayValue(
                        "integer", accounts.stream().map(AccountNumber::number).toArray()))
                .query((row, number) -> new AccountNumber(row.getInt("account")))
                .list());
    }

    /** The households under whose mandates these accounts or cards are, or were. */
    public Map<String, Set<AccountNumber>> ofInstruments(Collection<String> numbers) {
        Map<String, Set<AccountNumber>> found = new TreeMap<>();
        jdbc.sql(Sql.of(PayerRows.class, "accounts_of_instruments"))
                .param(new SqlArrayValue("text", numbers.toArray()))
                .query(row -> {
                    found.computeIfAbsent(row.getString("number"), number -> new TreeSet<>())
                            .add(new AccountNumber(row.getInt("account")));
                });
        return found;
    }
}
