// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All files of one month, open side by side while the households pass. */
final class MonthFiles {

    private final Month month;
    private final RollFile roll;
    private final ChangesFile changes;
    private final @Nullable OpeningFile opening;
    private final NetworkFiles networks;
    private final ServicesFile services;
    private final TruthLines truth;
    private final MonthTotals totals = new MonthTotals();
    private final List<NetworkRecord> transfers = new ArrayList<>();
    private final List<BundleTruth> bundles = new ArrayList<>();

    MonthFiles(Path output, Month month, FundRules rules, int stretches) {
        Path folder = output.resolve(month.period().toString());
        String registration = rules.fund().registration().replaceAll("[^0-9]", "");
        this.month = month;
        this.roll = new RollFile(folder, month);
        this.changes = new ChangesFile(folder, month, registration);
        this.opening = month.isFirst() ? new OpeningFile(folder, month, rules) : null;
        this.networks = new NetworkFiles(folder, month, rules, stretches);
        this.services = new ServicesFile(folder, month);
        this.truth = new TruthLines(output, month);
    }

    Month month() {
        return month;
    }

    RollFile roll() {
        return roll;
    }

    ChangesFile changes() {
        return changes;
    }

    /** Opening balances; in the first month only. */
    @Nullable
    OpeningFile opening() {
        return opening;
    }

    NetworkFiles networks() {
        return networks;
    }

    /** Payments that members made by transfer to the fund's own account. */
    List<NetworkRecord> transfers() {
        return transfers;
    }

    ServicesFile services() {
        return services;
    }

    MonthTotals totals() {
        return totals;
    }

    List<BundleTruth> bundles() {
        return bundles;
    }

    void write(HouseholdTruth household) {
        if (household.isKnown()) {
            truth.write(household);
            totals.add(household);
        }
    }

    void writeInsured(int claims, long seed) {
        for (Insurer insurer : Insurer.ALL) {
            bundles.add(new InsuredServices(services, month, insurer, seed).write(claims));
        }
    }

    /** Closes all files but the bank's statement; what they held. */
    List<FileTruth> close() {
        List<FileTruth> files = new ArrayList<>();
        files.add(roll.close());
        files.add(changes.close());
        if (opening != null) {
            files.add(opening.close());
        }
        files.addAll(networks.close());
        files.add(services.close());
        truth.close();
        return files;
    }
}
