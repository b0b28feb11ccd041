// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recaudo.RecaudoRunner;
import org.recaudo.RecaudoRunner.Ended;
import org.springframework.jdbc.core.JdbcTemplate;

/** A fund with a roll in its database, whose jobs run as an operator would run them. */
public final class BilledFund {

    public final RecaudoRunner runner;
    public final JdbcTemplate database;

    /** An empty fund with the sample configuration. */
    public BilledFund(Path home) {
        runner = RecaudoRunner.in(home);
        database = new JdbcTemplate(runner.database().dataSource());
    }

    /** Households 1 to n, with one to four members each, in the plans by turns. */
    public BilledFund withHouseholds(int households) {
        database.update(resource("generate_roll"), households);
        database.execute(resource("analyze_roll"));
        return this;
    }

    /** Gives a member another plan. */
    public void changePlan(int account, int member, String plan) {
        database.update(resource("insert_version"), account, member, plan, null);
    }

    /** Ends the cover of all households from a number on with October 2026. */
    public void endCoverFrom(int account) {
        database.update(resource("end_cover"), account);
    }

    public void addService(String id, String day, int account, int member, long shareMinor) {
        database.update(resource("insert_service"), id, LocalDate.parse(day), account, member, shareMinor);
    }

    /** What a household owed when the books were opened. */
    public void addOpening(int account, String period, String due, long minor) {
        LocalDate item = TariffFixtures.period(period).first();
        database.update(resource("insert_opening_item"), account, item, LocalDate.parse(due), account);
        addEntry("opening/%09d/%s".formatted(account, period), List.of("1310", "3110"), minor, account, item);
    }

    /** Accounts that owe for October, each another amount. */
    public BilledFund withDebtors(int from, int to) {
        database.update(resource("generate_debtors"), from, to);
        return this;
    }

    /** What a household had in credit when the books were opened. */
    public void addCredit(int account, long minor) {
        addEntry("opening/%09d/".formatted(account), List.of("3110", "2110"), minor, account, null);
    }

    private void addEntry(String key, List<String> accounts, long minor, int account, @Nullable LocalDate item) {
        LocalDate day = LocalDate.parse("2026-10-01");
        database.update(resource("insert_entry"), key, accounts.get(0), accounts.get(1), minor, day, account, item);
    }

    /** {@code "2026-11 12345"}: what is outstanding of each item, in minor units. */
    public List<String> outstanding(int account) {
        return database.queryForList(resource("outstanding"), String.class, account);
    }

    /** Makes the server refuse the accounts from 4,001 on, so that a run breaks off after two chunks. */
    public void breakRuns() {
        database.execute(resource("fail_from_account"));
    }

    public void mend() {
        database.execute(resource("stop_failing"));
    }

    /** Runs a job for November 2026. */
    public Ended run(String job, String... options) {
        return run("2026-11", job, options);
    }

    public Ended run(String period, String job, List<String> options) {
        List<String> line = new ArrayList<>(List.of(job, "--period=" + period, "--json"));
        line.addAll(options);
        return runner.run(line.toArray(new String[0]));
    }

    private Ended run(String period, String job, String[] options) {
        return run(period, job, List.of(options));
    }

    /** A table's content as {@code fingerprint} reads it. */
    public List<String> rows(String table) {
        String module = table.substring(0, table.indexOf('_'));
        String sql = text("/org/recaudo/%s/sql/fingerprint/%s.sql".formatted(module, table));
        return database.query(sql, (row, number) -> {
            StringBuilder line = new StringBuilder();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                line.append(row.getString(column)).append('|');
            }
            return line.toString();
        });
    }

    /** All that billing writes. */
    public List<List<String>> content() {
        return List.of(
                rows("charges_calculation"),
                rows("charges_charge"),
                rows("charges_credit"),
                rows("charges_problem"),
                rows("arrears_item"),
                rows("arrears_calculation"),
                rows("arrears_period"),
                rows("ledger_entry"),
                rows("ledger_open_item"));
    }

    private static String resource(String name) {
        return text("/org/recaudo/charges/" + name + ".sql");
    }

    private static String text(String resource) {
        try (InputStream in = BilledFund.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
