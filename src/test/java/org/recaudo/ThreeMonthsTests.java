// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recaudo.money.BillingPeriod;
import org.recaudo.operations.generate.GeneratedFund;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Three months in a row in one database, from a generated fund: what the books hold after each of them is what the
 * truth says, household by household and to the cent. The truth was worked out by the generator's own arithmetic.
 */
class ThreeMonthsTests {

    private static final List<String> PERIODS = List.of("2026-10", "2026-11", "2026-12");
    private static final String[] AMOUNTS = {"fee", "tax", "copayment", "late-fee", "paid", "owed", "credit"};
    private static final String[] BUCKETS = {"1-30", "31-60", "61-90", "over-90"};
    private static final int SHOWN_MAX = 20;

    /** More are tried by hand: {@code -Dmonths.affiliates=20000}. */
    private static final int AFFILIATES = Integer.getInteger("months.affiliates", 1_500);

    @TempDir
    private static Path folder;

    private static GeneratedFund fund;
    private static final Map<String, BilledMonth> BILLED = new TreeMap<>();
    private static final Map<String, List<String>> DIFFERENCES = new TreeMap<>();
    private static final String NOTED =
            "SELECT kind, agreement, found_on, expected_minor, found_minor FROM reconciliation_discrepancy"
                    + " WHERE noted_on = ? AND reason <> 'in-transit' ORDER BY subject, kind";

    @BeforeAll
    static void billsThreeMonths() {
        fund = GeneratedFund.make(folder.resolve("fund"), AFFILIATES, 20_261_001, PERIODS.get(0), PERIODS.size());
        RecaudoRunner runner = RecaudoRunner.in(folder.resolve("home"));
        JdbcClient jdbc = JdbcClient.create(runner.database().dataSource());
        for (String name : PERIODS) {
            BillingPeriod period = BillingPeriod.parse(name);
            RecaudoRunner.Ended ended =
                    runner.run("run-month", "--period=" + name, "--input=" + fund.input(name), "--json");
            assertThat(ended.exit()).as(() -> ended.out() + ended.err()).isZero();
            DIFFERENCES.put(name, BookRows.of(runner.database()).lines(NOTED, period.day(5)));
            BILLED.put(name, BilledMonth.read(jdbc, period, period.previous().day(5), period.day(5)));
        }
    }

    static List<String> periods() {
        return PERIODS;
    }

    @ParameterizedTest
    @MethodSource("periods")
    void holdsForEachHouseholdWhatTheTruthSays(String period) {
        BilledMonth billed = BILLED.get(period);
        Map<String, JsonNode> truth = fund.households(period);

        List<String> faults = new ArrayList<>();
        truth.forEach((account, household) -> {
            for (String amount : AMOUNTS) {
                compare(
                        faults,
                        account + " " + amount,
                        household.path(amount).asLong(),
                        billed.amount(account, amount));
            }
        });
        Set<String> unknown = new TreeSet<>(billed.households().keySet());
        unknown.removeAll(truth.keySet());
        unknown.removeIf(account -> isQuiet(billed, account));

        assertThat(truth).hasSizeGreaterThan(500);
        assertThat(shown(faults)).isEmpty();
        assertThat(unknown).isEmpty();
    }

    private static List<String> householdFaults(BilledMonth billed, Map<String, JsonNode> truth) {
        List<String> faults = new ArrayList<>();
        truth.forEach((account, household) -> {
            for (String amount : AMOUNTS) {
                compare(
                        faults,
                        account + " " + amount,
                        household.path(amount).asLong(),
                        billed.amount(account, amount));
            }
        });
        return faults;
    }

    @ParameterizedTest
    @MethodSource("periods")
    void agesTheArrearsOfEachHousehold(String period) {
        BilledMonth billed = BILLED.get(period);

        List<String> faults = new ArrayList<>();
        fund.households(period).forEach((account, household) -> {
            for (int bucket = 0; bucket < BUCKETS.length; bucket++) {
                compare(
                        faults,
                        account + " " + BUCKETS[bucket],
                        household.path("arrears").get(bucket).asLong(),
                        billed.amount(account, BUCKETS[bucket]));
            }
        });

        assertThat(shown(faults)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("periods")
    void seesWhoJoinedAndWhoLeft(String period) {
        Set<String> joined = new TreeSet<>();
        Set<String> left = new TreeSet<>();
        fund.households(period).values().forEach(household -> {
            household.path("joined").forEach(affiliate -> joined.add(affiliate.asString()));
            household.path("left").forEach(affiliate -> left.add(affiliate.asString()));
        });

        // All of the first roll are new to the fund, many of them covered since long ago.
        if (!period.equals(PERIODS.get(0))) {
            assertThat(BILLED.get(period).joined()).isEqualTo(joined);
        }
        assertThat(BILLED.get(period).left()).isEqualTo(left);
    }

    @ParameterizedTest
    @MethodSource("periods")
    void keepsInSuspenseWhatNobodyOwns(String period) {
        long suspenseMinor =
                fund.month(period).path("totals").path("in-suspense").asLong();

        assertThat(-BILLED.get(period).balance("2120")).isEqualTo(suspenseMinor);
    }

    @ParameterizedTest
    @MethodSource("periods")
    void agreesWithTheBank(String period) {
        BilledMonth billed = BILLED.get(period);
        JsonNode bank = fund.month(period).path("bank");

        assertThat(billed.balance("1110")).isEqualTo(bank.path("closing").asLong());
        assertThat(billed.balance("1120"))
                .isEqualTo(bank.path("collection-closing").asLong());
        assertThat(billed.balance("1210") + billed.balance("1220") + billed.balance("1230") + billed.balance("1240"))
                .isEqualTo(bank.path("unsettled-gross").asLong() + upTo(period, "left-on-clearing"));
        assertThat(billed.balance("5110")).isEqualTo(upTo(period, "commission") + upTo(period, "posted-differences"));
        assertThat(billed.balance("1420")).isEqualTo(upTo(period, "withheld"));
        assertThat(billed.balance("1430")).isEqualTo(upTo(period, "other-tax"));
        assertThat(billed.balance("1410")).isEqualTo(upTo(period, "commission-tax"));
        assertThat(-billed.balance("2130")).isEqualTo(upTo(period, "unannounced-transfer"));
        assertThat(billed.balance("5120")).isEqualTo(upTo(period, "bank-fee"));
    }

    @ParameterizedTest
    @MethodSource("periods")
    void explainsEachDifferenceBetweenFilesAndBank(String period) {
        List<String> expected = new ArrayList<>();
        Set<String> kinds = new TreeSet<>();
        for (JsonNode difference : fund.month(period).path("differences")) {
            kinds.add(difference.path("kind").asString());
            expected.add("%s|%s|%s|%d|%d"
                    .formatted(
                            difference.path("kind").asString(),
                            difference.path("agreement").asString(),
                            difference.path("found-on").asString(),
                            difference.path("expected").asLong(),
                            difference.path("found").asLong()));
        }

        assertThat(kinds).hasSize(8);
        assertThat(DIFFERENCES.get(period)).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** What the bank statements of all months up to that one sum to. */
    private static long upTo(String period, String amount) {
        return fund.months().stream()
                .filter(month -> month.path("period").asString().compareTo(period) <= 0)
                .mapToLong(month -> month.path("bank").path(amount).asLong())
                .sum();
    }

    @ParameterizedTest
    @MethodSource("periods")
    void balancesTheBooks(String period) {
        assertThat(BILLED.get(period).totals().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("periods")
    void takesEveryRecordOfEveryFile(String period) {
        Map<String, Map<String, Long>> deliveries = BILLED.get(period).deliveries();

        List<String> faults = new ArrayList<>();
        Map<String, Long> expected = new TreeMap<>();
        for (JsonNode file : fund.month(period).path("files")) {
            String name = file.path("name").asString();
            Map<String, Long> delivery = deliveries.getOrDefault(name, Map.of());
            expected.put(name, file.path("records").asLong());
            boolean isStatement = file.path("purpose").asString().equals("bank-statement");
            if (!isStatement) {
                compare(faults, name, file.path("records").asLong(), delivery.getOrDefault("accepted", -1L));
            }
        }

        assertThat(deliveries.keySet()).isEqualTo(expected.keySet());
        assertThat(shown(faults)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("periods")
    void countsThePaymentsOfEachFile(String period) {
        Map<String, Map<String, Long>> deliveries = BILLED.get(period).deliveries();

        List<String> faults = new ArrayList<>();
        for (JsonNode file : fund.month(period).path("files")) {
            String name = file.path("name").asString();
            Map<String, Long> delivery = deliveries.getOrDefault(name, Map.of());
            for (String amount : List.of("payments", "paid", "reversals", "reversed", "rejects")) {
                compare(faults, name + " " + amount, file.path(amount).asLong(0), delivery.getOrDefault(amount, -1L));
            }
        }

        assertThat(shown(faults)).isEmpty();
    }

    @Test
    void wouldFindTheFaultsOfAnotherFund() {
        GeneratedFund other = GeneratedFund.make(folder.resolve("other"), AFFILIATES, 1, PERIODS.get(0), 1);

        List<String> faults = householdFaults(BILLED.get(PERIODS.get(0)), other.households(PERIODS.get(0)));

        assertThat(faults).hasSizeGreaterThan(500);
    }

    @ParameterizedTest
    @MethodSource("periods")
    void invoicesWhatIsOwedAndCarriesTheBalanceForward(String period) {
        BilledMonth billed = BILLED.get(period);

        List<String> faults = new ArrayList<>();
        fund.households(period).forEach((account, household) -> {
            long balanceMinor =
                    household.path("owed").asLong() - household.path("credit").asLong();
            if (billed.amount(account, "invoices") == 0) {
                compare(faults, account + " has no invoice", balanceMinor, 0);
            } else {
                compare(faults, account + " invoiced", balanceMinor, billed.amount(account, "invoiced"));
                compare(
                        faults,
                        account + " balance forward",
                        household.path("balance-forward").asLong(),
                        billed.amount(account, "balance-forward"));
            }
        });

        assertThat(shown(faults)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("periods")
    void bundlesTheClaimsOfEachInsurer(String period) {
        Map<String, Map<String, Long>> bundles = BILLED.get(period).bundles();

        List<String> faults = new ArrayList<>();
        for (JsonNode bundle : fund.month(period).path("bundles")) {
            String insurer = bundle.path("insurer").asString();
            for (String amount : List.of("claims", "lines", "tax", "patient-share", "insurer-share")) {
                long found = bundles.getOrDefault(insurer, Map.of()).getOrDefault(amount, -1L);
                compare(faults, insurer + " " + amount, bundle.path(amount).asLong(), found);
            }
        }

        assertThat(faults).isEmpty();
    }

    /** A household that left long ago and owes nothing is in the books, and the truth of the month is silent on it. */
    private static boolean isQuiet(BilledMonth billed, String account) {
        for (String amount : AMOUNTS) {
            if (billed.amount(account, amount) != 0) {
                return false;
            }
        }
        return true;
    }

    private static void compare(List<String> faults, String what, long expected, long found) {
        if (expected != found) {
            faults.add("%s: the truth is %d, the books hold %d".formatted(what, expected, found));
        }
    }

    private static List<String> shown(List<String> faults) {
        if (faults.size() <= SHOWN_MAX) {
            return faults;
        }
        List<String> shown = new ArrayList<>(faults.subList(0, SHOWN_MAX));
        shown.add("... and %d more".formatted(faults.size() - SHOWN_MAX));
        return shown;
    }
}
