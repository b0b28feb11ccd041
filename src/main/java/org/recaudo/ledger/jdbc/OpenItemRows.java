// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger.jdbc;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.ledger.OpenItem;
import org.recaudo.ledger.PaymentReference;
import org.recaudo.runs.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Inserts open items by arrays, some thousands a statement: {@code COPY} cannot leave out those that stand. */
final class OpenItemRows {

    private static final int BATCH = 5_000;
    private static final String INSERT_ABSENT = Sql.of(OpenItemRows.class, "insert_absent_items");

    private final JdbcClient jdbc;

    OpenItemRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insertAbsent(Stream<OpenItem> items) {
        try (items) {
            long inserted = 0;
            List<OpenItem> batch = new ArrayList<>(BATCH);
            for (Iterator<OpenItem> left = items.iterator(); left.hasNext(); ) {
                batch.add(left.next());
                if (batch.size() == BATCH || !left.hasNext()) {
                    inserted += insert(batch);
                    batch.clear();
                }
            }
            return inserted;
        }
    }

    private long insert(List<OpenItem> items) {
        return jdbc.sql(INSERT_ABSENT)
                .param(column("integer", items, item -> item.account().number()))
                .param(column("date", items, item -> item.period().first()))
                .param(column("date", items, OpenItem::dueDate))
                .param(column("text", items, OpenItemRows::reference))
                .param(column(
                        "bigint",
                        items,
                        item -> item.source().isRule() ? null : item.source().delivery()))
                .param(column(
                        "integer",
                        items,
                        item -> item.source().isRule() ? null : item.source().line()))
                .param(column(
                        "text",
                        items,
                        item -> item.source().isRule() ? item.source().rule() : null))
                .update();
    }

    private static @Nullable String reference(OpenItem item) {
        PaymentReference reference = item.reference();
        return reference == null ? null : reference.digits();
    }

    private static SqlArrayValue column(String type, List<OpenItem> items, Function<OpenItem, @Nullable Object> value) {
        return new SqlArrayValue(type, items.stream().map(value).toArray());
    }
}
