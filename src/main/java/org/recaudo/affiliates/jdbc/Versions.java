// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates.jdbc;

import java.util.Collection;
import java.util.List;
import org.recaudo.affiliates.NewVersion;
import org.recaudo.affiliates.Standing;
import org.recaudo.runs.BulkLoad;
import org.recaudo.runs.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Reads what movements are about and adds what they make, in the delivery's transaction. */
public final class Versions {

    private static final String OF_CUILS = Sql.of(Versions.class, "standings_of_cuils");
    private static final String GREATEST = Sql.of(Versions.class, "greatest_household");
    private static final String COPY = Sql.of(Versions.class, "copy_version");

    private final JdbcClient jdbc;
    private final BulkLoad bulkLoad;

    Versions(JdbcClient jdbc, BulkLoad bulkLoad) {
        this.jdbc = jdbc;
        this.bulkLoad = bulkLoad;
    }

    /** The last version of every member of the households of these CUILs. */
    public List<Standing> ofHouseholdsOf(Collection<String> cuils) {
        return jdbc.sql(OF_CUILS)
                .param(new SqlArrayValue("text", cuils.toArray()))
                .query(StandingRows::read)
                .list();
    }

    /** The greatest household number given out so far, 0 before the first. */
    public int greatestHousehold() {
        return jdbc.sql(GREATEST).query(Integer.class).single();
    }

    public void add(List<NewVersion> versions) {
        bulkLoad.copy(COPY, rows -> {
            for (NewVersion version : versions) {
                StandingRows.write(rows, version.entry())
                        .number(version.source().line())
                        .number(version.version())
                        .text(version.change().code())
                        .flag(version.active())
                        .date(version.effectiveOn())
                        .number(version.source().delivery())
                        .end();
            }
        });
    }
}
