// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger.jdbc;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.recaudo.intake.SourceRef;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.ledger.Entries;
import org.recaudo.ledger.PostedEntry;
import org.recaudo.runs.Sql;
import org.recaudo.runs.jdbc.Cursors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Reads entries back. */
final class PostgresEntries implements Entries {

    private static final String BY_KEY = Sql.of(PostgresEntries.class, "entries_by_key");
    private static final String REVERSING = Sql.of(PostgresEntries.class, "entry_reversing");
    private static final String OF_ACCOUNT = Sql.of(PostgresEntries.class, "entries_of_account");
    private static final String IN_KEY_RANGE = Sql.of(PostgresEntries.class, "entries_in_key_range");
    private static final String OF_LINE = Sql.of(PostgresEntries.class, "entries_of_line");

    private final JdbcClient jdbc;
    private final Cursors cursors;

    PostgresEntries(JdbcClient jdbc, Cursors cursors) {
        this.jdbc = jdbc;
        this.cursors = cursors;
    }

    @Override
    public Optional<PostedEntry> entry(String naturalKey) {
        return entries(List.of(naturalKey)).findFirst();
    }

    @Override
    public Stream<PostedEntry> entries(Collection<String> naturalKeys) {
        return jdbc
                .sql(BY_KEY)
                .param(new SqlArrayValue("text", naturalKeys.toArray()))
                .query(EntryRows::read)
                .list()
                .stream();
    }

    @Override
    public Optional<PostedEntry> reversing(String naturalKey) {
        return jdbc.sql(REVERSING).param(naturalKey).query(EntryRows::read).optional();
    }

    @Override
    public Stream<PostedEntry> ofAccount(AccountNumber account, LocalDate asOf) {
        return cursors.stream(OF_ACCOUNT, EntryRows::read, account.number(), asOf);
    }

    @Override
    public Stream<PostedEntry> startingWith(String prefix) {
        return cursors.stream(IN_KEY_RANGE, EntryRows::read, prefix, KeyRange.after(prefix));
    }

    @Override
    public Stream<PostedEntry> causedBy(SourceRef source) {
        return cursors.stream(OF_LINE, EntryRows::read, source.delivery(), source.line());
    }
}
