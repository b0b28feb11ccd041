// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recaudo.affiliates.RollFixtures.cuil;
import static org.recaudo.affiliates.RollFixtures.family;
import static org.recaudo.affiliates.RollFixtures.movement;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recaudo.RecaudoRunner;
import org.recaudo.RecaudoRunner.Ended;
import org.recaudo.affiliates.RollFixtures;
import org.springframework.jdbc.core.simple.JdbcClient;

class ImportAffiliateRollJobTests {

    private static final Map<Integer, List<String>> WRONG = new TreeMap<>(Map.ofEntries(
            Map.entry(10, List.of("member", "0x")),
            Map.entry(11, List.of("relationship", "03")),
            Map.entry(12, List.of("relationship", "77")),
            Map.entry(13, List.of("cuil", "20000000001")),
            Map.entry(14, List.of("birth_date", "2027-01-01")),
            Map.entry(15, List.of("birth_date", "1899-01-01")),
            Map.entry(16, List.of("birth_date", "2026-02-30")),
            Map.entry(17, List.of("plan", "Z999")),
            Map.entry(18, List.of("left_on", "2025-12-31")),
            Map.entry(19, List.of("channel", "pigeon")),
            Map.entry(20, List.of("surname", "")),
            Map.entry(21, List.of("sex", "Q"))));

    @TempDir
    Path folder;

    private RecaudoRunner recaudo;
    private JdbcClient jdbc;

    @BeforeEach
    void openAFund() {
        recaudo = RecaudoRunner.in(folder.resolve("home"));
        jdbc = JdbcClient.create(recaudo.database().dataSource());
    }

    @Test
    void takesTheFirstRollAndFindsNothingToDoTheSecondTime() {
        Path roll = family(1).and(family(2)).write(folder.resolve("roll.csv"));

        Ended first = take("2026-11", roll);
        Ended second = take("2026-11", roll);

        assertThat(first.exit()).as(first.err() + first.out()).isZero();
        assertThat(count(first, "joined")).isEqualTo(4);
        assertThat(second.exit()).isEqualTo(4);
        assertThat(versions()).hasSize(4);
    }

    @Test
    void takesTheSameRollAsAWorkbookAndFindsNoDifference() {
        RollFixtures roll = family(1).and(family(2));
        take("2026-11", roll.write(folder.resolve("roll.csv")));

        Ended ended = take("2026-11", roll.writeWorkbook(folder.resolve("roll.xlsx")));

        assertThat(ended.exit()).as(ended.err() + ended.out()).isZero();
        assertThat(ended.job("import-affiliate-roll")
                        .path("records")
                        .path("accepted")
                        .asLong())
                .isEqualTo(4);
        assertThat(versions()).hasSize(4);
    }

    @Test
    void insertsOnlyWhatDiffers() {
        take(
                "2026-10",
                family(1)
                        .and(family(2))
                        .and(family(3))
                        .and(family(4))
                        .and(family(5))
                        .write(folder.resolve("a.csv")));

        Ended ended = take(
                "2026-11",
                "--force=roll-loss:one of ten leaves",
                family(1)
                        .and(family(2).with("plan", "B200"))
                        .and(new RollFixtures()
                                .titular(3)
                                .with("street", "Otra")
                                .child(3, 1))
                        .and(new RollFixtures().titular(4))
                        .and(family(5).with("email", "luz@example.org").child(5, 2))
                        .write(folder.resolve("b.csv")));

        assertThat(ended.exit()).as(ended.err() + ended.out()).isZero();
        assertThat(versions().subList(10, versions().size()))
                .containsExactlyInAnyOrder(
                        "2/1 v2 2026-11-01 changed-plan",
                        "3/0 v2 2026-11-01 changed-address",
                        "4/1 v2 2026-11-01 left",
                        "5/1 v2 2026-11-01 changed-other",
                        "5/2 v1 2026-11-01 joined");
        assertThat(jdbc.sql("SELECT left_on::text FROM affiliates_version WHERE household = 4 AND NOT active")
                        .query(String.class)
                        .single())
                .isEqualTo("2026-10-31");
    }

    @Test
    void closesTheGateBeforeAnythingIsPosted() {
        take("2026-10", family(1).and(family(2)).write(folder.resolve("a.csv")));
        Path small = family(1).write(folder.resolve("b.csv"));

        Ended closed = take("2026-11", small);

        assertThat(closed.exit()).as(closed.err() + closed.out()).isEqualTo(5);
        assertThat(closed.out()).contains("2 of the 4 affiliates in force");
        assertThat(versions()).hasSize(4);

        Ended forced = take("2026-11", "--force=roll-loss:branch sold", small);

        assertThat(forced.exit()).as(forced.err() + forced.out()).isZero();
        assertThat(count(forced, "left")).isEqualTo(2);
    }

    /** One run for all: each line but the first family's is wrong in one way. */
    @Test
    void rejectsEachWrongLineAndTakesTheOthers() {
        RollFixtures roll = family(1);
        WRONG.forEach((household, wrong) -> roll.titular(household).with(wrong.get(0), wrong.get(1)));
        roll.child(50, 1).titular(60).again().and(family(70).with("cuil", cuil(1, 1)));

        Ended ended = take("2026-11", roll.write(folder.resolve("roll.csv")));

        assertThat(ended.exit()).as(ended.err() + ended.out()).isEqualTo(3);
        assertThat(rejections())
                .containsExactly(
                        "4 member not-digits",
                        "5 relationship titular-number",
                        "6 relationship unknown-code",
                        "7 cuil check-digit",
                        "8 birth_date birth-date",
                        "9 birth_date birth-date",
                        "10 birth_date not-a-date",
                        "11 plan unknown-plan",
                        "12 left_on left-before-joined",
                        "13 channel unknown-code",
                        "14 surname missing",
                        "15 sex unknown-code",
                        "16 household dependant-without-titular",
                        "18 member duplicate-affiliate",
                        "20 cuil duplicate-affiliate");
        assertThat(versions())
                .containsExactly(
                        "1/0 v1 2026-11-01 joined",
                        "1/1 v1 2026-11-01 joined",
                        "60/0 v1 2026-11-01 joined",
                        "70/0 v1 2026-11-01 joined");
    }

    @Test
    void endsNobodysCoverBecauseTheirLineIsWrong() {
        take("2026-10", family(1).and(family(2)).write(folder.resolve("a.csv")));

        Ended ended = take(
                "2026-11",
                family(1)
                        .and(family(2).with("cuil", "20000000001"))
                        .and(new RollFixtures().titular(1).with("plan", "Z999"))
                        .write(folder.resolve("b.csv")));

        assertThat(ended.exit()).as(ended.err() + ended.out()).isEqualTo(3);
        assertThat(versions()).hasSize(4);
    }

    @Test
    void refusesARollThatIsOlderThanWhatIsInForce() {
        take("2026-11", family(1).write(folder.resolve("a.csv")));

        Ended ended = take("2026-10", family(1).and(family(2)).write(folder.resolve("b.csv")));

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.out()).contains("older than what is in force since 2026-11-01");
        assertThat(versions()).hasSize(2);
    }

    @Test
    void changesNothingInADryRunAndCountsTheSame() {
        Path roll = family(1).write(folder.resolve("roll.csv"));

        Ended dry = take("2026-11", "--dry-run", roll);
        Ended real = take("2026-11", roll);

        assertThat(dry.exit()).as(dry.err() + dry.out()).isZero();
        assertThat(count(dry, "joined")).isEqualTo(count(real, "joined")).isEqualTo(2);
        assertThat(versions()).hasSize(2);
    }

    @Test
    void takesChangesInTheOrderOfTheFile() {
        take("2026-11", family(1).and(family(2)).write(folder.resolve("roll.csv")));
        String changes = String.join(
                "\r\n",
                movement('A', cuil(9, 0), cuil(9, 0), "00", "10112026"),
                movement('A', cuil(9, 0), cuil(9, 1), "03", "10112026"),
                movement('A', cuil(1, 0), cuil(1, 2), "03", "12112026"),
                movement('B', cuil(2, 0), cuil(2, 0), "00", "16112026"),
                movement('M', cuil(1, 0), cuil(1, 0), "00", "18112026"),
                movement('B', cuil(8, 0), cuil(8, 0), "00", "16112026"),
                movement('A', cuil(1, 0), cuil(1, 1), "03", "16112026"),
                movement('A', cuil(8, 0), cuil(8, 1), "03", "16112026"),
                "");

        Ended ended = take("2026-11", RollFixtures.write(folder.resolve("novedades.txt"), changes));

        assertThat(ended.exit()).as(ended.err() + ended.out()).isEqualTo(3);
        assertThat(versions().subList(4, versions().size()))
                .containsExactlyInAnyOrder(
                        "3/0 v1 2026-11-10 joined",
                        "3/1 v1 2026-11-10 joined",
                        "1/2 v1 2026-11-12 joined",
                        "2/0 v2 2026-11-16 left",
                        "2/1 v2 2026-11-16 left",
                        "1/0 v2 2026-11-18 changed-address");
        assertThat(rejections())
                .containsExactly(
                        "6 cuil unknown-affiliate",
                        "7 cuil already-affiliated",
                        "8 titular-cuil dependant-without-titular");
        assertThat(jdbc.sql("SELECT DISTINCT left_on::text FROM affiliates_version WHERE household = 2 AND NOT active")
                        .query(String.class)
                        .single())
                .isEqualTo("2026-11-15");
        assertThat(jdbc.sql(
                                "SELECT street || ', ' || province FROM affiliates_version WHERE household = 1 AND version = 2")
                        .query(String.class)
                        .single())
                .isEqualTo("AV SAN MARTIN, S");
    }

    private Ended take(String period, Path file) {
        return recaudo.run("import-affiliate-roll", "--period=" + period, "--input=" + file, "--json");
    }

    private Ended take(String period, String option, Path file) {
        return recaudo.run("import-affiliate-roll", "--period=" + period, "--input=" + file, "--json", option);
    }

    private static long count(Ended ended, String what) {
        return ended.job("import-affiliate-roll").path("counts").path(what).asLong();
    }

    private List<String> versions() {
        return jdbc.sql("SELECT household || '/' || member || ' v' || version || ' ' || effective_on || ' ' || change"
                        + " FROM affiliates_version ORDER BY effective_on, household, member, version")
                .query(String.class)
                .list();
    }

    private List<String> rejections() {
        return jdbc.sql("SELECT line || ' ' || field || ' ' || reason FROM intake_rejection ORDER BY delivery, line")
                .query(String.class)
                .list();
    }
}
