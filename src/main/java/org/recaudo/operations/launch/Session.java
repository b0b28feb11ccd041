// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.launch;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.recaudo.operations.RunRequest;
import org.recaudo.runs.jdbc.DryRunDataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * One command's database and Spring context. Closing it closes the context, takes a dry run back and leaves the
 * embedded server, which stops when nobody else uses it.
 */
public final class Session implements AutoCloseable {

    private final DatabaseAccess database;
    private final DataSource dataSource;
    private final ConfigurableApplicationContext context;

    private Session(DatabaseAccess database, DataSource dataSource, ConfigurableApplicationContext context) {
        this.database = database;
        this.dataSource = dataSource;
        this.context = context;
    }

    /**
     * Joins the database and starts the context with lazy beans, so that only what the command needs is configured.
     *
     * @param application the class whose package is scanned
     */
    public static Session open(Class<?> application, RunPlaces places, RunRequest request) {
        DatabaseAccess database = DatabaseAccess.open(places);
        try {
            DataSource dataSource = request.dryRun() ? dryRun(database.dataSource()) : database.dataSource();
            return new Session(database, dataSource, context(application, places, request, dataSource));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** The real data source, also in a dry run: for locks, which are no part of what is taken back. */
    public DataSource locks() {
        return database.dataSource();
    }

    @Override
    public void close() {
        try {
            context.close();
            if (dataSource instanceof DryRunDataSource dryRun) {
                dryRun.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The dry run could not be taken back", e);
        } finally {
            database.close();
        }
    }

    private static DataSource dryRun(DataSource dataSource) {
        try {
            return new DryRunDataSource(dataSource);
        } catch (SQLException e) {
            throw new IllegalStateException("No connection for the dry run", e);
        }
    }

    private static ConfigurableApplicationContext context(
            Class<?> application, RunPlaces places, RunRequest request, DataSource dataSource) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .lazyInitialization(true)
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .properties(Map.of(
                        "recaudo.home", places.home().toString(),
                        "recaudo.config", places.config().toString()))
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(RunRequest.class, () -> request);
                    beans.registerBean(
                            "dataSource",
                            DataSource.class,
                            () -> dataSource,
                            definition -> definition.setDestroyMethodName(""));
                })
                .run();
    }
}
