// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Questions that tests ask a fund's database, straight at the tables. */
public final class BookRows {

    private final JdbcTemplate jdbc;

    private BookRows(DatabaseFixture database) {
        this.jdbc = new JdbcTemplate(database.dataSource());
    }

    public static BookRows of(DatabaseFixture database) {
        return new BookRows(database);
    }

    /** A single number; 0 where the answer is null. */
    public long number(String sql, Object... parameters) {
        Number number = jdbc.queryForObject(sql, Number.class, parameters);
        return number == null ? 0 : number.longValue();
    }

    /** Rows as {@code a|b|c}, in the order of the query. */
    public List<String> lines(String sql, Object... parameters) {
        return jdbc.query(
                sql,
                (row, index) -> {
                    StringBuilder line = new StringBuilder();
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        String value = row.getString(column);
                        line.append(column == 1 ? "" : "|").append(value == null ? "" : value);
                    }
                    return line.toString();
                },
                parameters);
    }

    /** Debits less credits of a ledger account. */
    public long balance(String account) {
        return number(
                "SELECT sum(CASE WHEN debit_account = ? THEN amount_minor ELSE -amount_minor END) FROM ledger_entry"
                        + " WHERE debit_account = ? OR credit_account = ?",
                account,
                account,
                account);
    }

    /** Everything that the books hold, entry by entry. */
    public List<Map<String, Object>> entries() {
        return jdbc.queryForList("SELECT * FROM ledger_entry ORDER BY natural_key");
    }
}
