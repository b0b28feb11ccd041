// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.recaudo.collections.OutboundFile;
import org.recaudo.collections.OutboundFile.Purpose;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that were given to networks, or are about to be. */
@Component
public final class OutboundFiles {

    private final JdbcClient jdbc;

    OutboundFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The files that runs of a period made, by agreement and sequence. */
    public List<OutboundFile> of(Purpose purpose, BillingPeriod period) {
        return jdbc.sql(sql("outbound_files"))
                .params(purpose.code(), period.first())
                .query((row, number) -> file(purpose, row))
                .list();
    }

    /** All files of an agreement, by sequence. */
    public List<OutboundFile> of(Purpose purpose, String agreement) {
        return jdbc.sql(sql("outbound_files_of_agreement"))
                .params(purpose.code(), agreement)
                .query((row, number) -> file(purpose, row))
                .list();
    }

    /** The agreement's latest file. */
    public Optional<OutboundFile> last(Purpose purpose, String agreement) {
        return jdbc.sql(sql("last_outbound_file"))
                .params(purpose.code(), agreement)
                .query((row, number) -> file(purpose, row))
                .optional();
    }

    /** The file of that day with that content. */
    public Optional<OutboundFile> find(Purpose purpose, String agreement, LocalDate businessDate, String content) {
        return jdbc.sql(sql("find_outbound_file"))
                .params(purpose.code(), agreement, businessDate, content)
                .query((row, number) -> file(purpose, row))
                .optional();
    }

    /** Adds a file, in the caller's transaction. */
    public void add(OutboundFile file) {
        jdbc.sql(sql("insert_outbound_file"))
                .params(
                        file.purpose().code(),
                        file.agreement(),
                        file.sequence(),
                        file.records(),
                        file.totalMinor(),
                        file.businessDate(),
                        file.period().first(),
                        file.content())
                .update();
    }

    private static OutboundFile file(Purpose purpose, ResultSet row) throws SQLException {
        return new OutboundFile(
                purpose,
                row.getString("agreement"),
                row.getInt("sequence"),
                row.getLong("records"),
                row.getLong("total_minor"),
                row.getObject("business_date", LocalDate.class),
                BillingPeriod.of(row.getObject("period", LocalDate.class)),
                row.getString("content"));
    }

    private static String sql(String name) {
        return Sql.of(OutboundFiles.class, name);
    }
}
