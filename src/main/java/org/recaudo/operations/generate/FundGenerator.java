// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.Fund;

/**
 * Makes the files of a fictitious fund and the truth about them, household by household, each through all its months.
 * The same request gives the same bytes on every machine; memory does not grow with the fund.
 *
 * <p>Readings of rules that the design leaves open: {@code left_on} is the last day of cover; a movement of kind B is
 * the first day without cover; a reversal undoes the only payment of its month; a network's transfer for a payment day
 * is one bank entry, on the agreed banking day.
 */
public final class FundGenerator {

    /** Funds beyond this size get files for every day; smaller ones five files a month and network. */
    private static final int DAILY_FILES_FROM = 50_000;

    private static final int STRETCHES = 5;
    private static final int DAYS = 31;
    private static final int CLAIMS_MIN = 12;
    private static final int AFFILIATES_PER_CLAIM = 500;
    private static final int HOUSEHOLDS_BETWEEN_NOTICES = 50_000;

    private final FundRules rules;
    private final GenerateRequest request;
    private final List<Month> months;
    private final Population population;
    private final People people = new People(Words.load());

    public FundGenerator(ConfigSource config, Fund fund, GenerateRequest request) {
        this.rules = new FundRulesReader(config, fund).read();
        this.request = request;
        this.months = Month.from(request.first(), request.periods(), fund.calendar());
        this.population = new Population(request.affiliates(), request.periods());
    }

    /** Writes all files; tells how many households have passed, now and then. */
    public void generate(IntConsumer progress) {
        int stretches = request.affiliates() > DAILY_FILES_FROM ? DAYS : STRETCHES;
        List<MonthFiles> files = months.stream()
                .map(month -> new MonthFiles(request.output(), month, rules, stretches))
                .toList();
        Settlements settlements = new Settlements(rules, months);
        HouseholdMaker maker = new HouseholdMaker(people, months, rules, request.affiliates());
        Happenings happenings = new Happenings(people, rules.plans());
        for (int index = 0; index < population.households(); index++) {
            Origin origin = population.origin(index);
            SplitMix birth = SplitMix.of(request.seed(), Population.account(index), Purpose.BIRTH.of(months.get(0)));
            Household household = maker.make(index, origin, birth);
            for (MonthFiles month : files.subList(origin.month(), files.size())) {
                HouseholdMonth lived = new HouseholdMonth(household, month.month(), month, rules);
                month.write(lived.live(happenings, settlements, request.seed()));
            }
            if ((index + 1) % HOUSEHOLDS_BETWEEN_NOTICES == 0) {
                progress.accept(index + 1);
            }
        }
        finish(files, settlements);
        progress.accept(population.households());
    }

    private void finish(List<MonthFiles> files, Settlements settlements) {
        int claims = Math.max(CLAIMS_MIN, request.affiliates() / AFFILIATES_PER_CLAIM);
        Statements statements = new Statements(request.output(), rules, settlements);
        try (TruthFile truth =
                new TruthFile(request.output(), request, rules.fund().currency().code())) {
            for (MonthFiles month : files) {
                month.writeInsured(claims, request.seed());
                SplitMix random = SplitMix.of(request.seed(), 0, Purpose.STATEMENT.of(month.month()));
                Statements.Written written = statements.write(month.month(), month.transfers(), random);
                List<FileTruth> closed = new ArrayList<>(month.close());
                closed.addAll(written.files());
                truth.write(month, closed, written, settlements.bookedIn(month.month()));
            }
        }
    }
}
