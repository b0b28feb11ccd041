// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.recaudo.DatabaseFixture;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A cursor fetches some thousands of rows at a time, which the driver does only where nothing commits by itself. */
class CursorsTests {

    private final DataSource dataSource = DatabaseFixture.fresh().dataSource();
    private final Cursors cursors = new Cursors(dataSource);

    @Test
    void fetchesInPartsOutsideATransaction() {
        assertThat(commitsByItself()).isFalse();
    }

    @Test
    void fetchesInPartsInAStepThatNeedsNoTransaction() {
        boolean commits = within(new ResourcelessTransactionManager(), () -> {
            JdbcClient.create(dataSource).sql("SELECT 1").query(Integer.class).single();
            return commitsByItself();
        });

        assertThat(commits).isFalse();
    }

    @Test
    void seesWhatItsTransactionWrote() {
        List<Integer> rows = within(new JdbcTransactionManager(dataSource), () -> {
            JdbcClient.create(dataSource)
                    .sql("CREATE TEMPORARY TABLE seen ON COMMIT DROP AS SELECT 7 AS number")
                    .update();
            try (Stream<Integer> numbers = cursors.stream("SELECT number FROM seen", (row, index) -> row.getInt(1))) {
                return numbers.toList();
            }
        });

        assertThat(rows).containsExactly(7);
    }

    private boolean commitsByItself() {
        try (Stream<Boolean> commits = cursors.stream("SELECT 1", (row, index) -> commitsByItself(row))) {
            return commits.findFirst().orElseThrow();
        }
    }

    private static boolean commitsByItself(ResultSet row) throws SQLException {
        return row.getStatement().getConnection().getAutoCommit();
    }

    private static <T> T within(PlatformTransactionManager transactions, java.util.function.Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }
}
