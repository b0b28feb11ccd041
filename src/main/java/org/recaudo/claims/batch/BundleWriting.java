// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.batch;

import java.nio.file.Files;
import java.util.List;
import org.recaudo.claims.Agreements;
import org.recaudo.claims.BundleSummary;
import org.recaudo.claims.ClaimBundle;
import org.recaudo.claims.jdbc.ClaimTables;
import org.recaudo.runs.Outputs.OutputFolder;

/**
 * Writes the archives of the period's bundles. Bundles are frozen rows, so a run that finds an archive or the manifest
 * missing, after a crash or a careless hand, writes the same bytes again.
 */
final class BundleWriting {

    private final ClaimTables tables;
    private final Agreements agreements;
    private final BundleFolder target;
    private final BundlingRun run;

    BundleWriting(ClaimTables tables, Agreements agreements, BundleFolder target, BundlingRun run) {
        this.tables = tables;
        this.agreements = agreements;
        this.target = target;
        this.run = run;
    }

    void write() {
        List<BundleSummary> bundles = tables.bundles(run.options().period());
        OutputFolder folder = target.open();
        if (bundles.isEmpty() || isWhole(folder, bundles)) {
            return;
        }
        for (BundleSummary summary : bundles) {
            ClaimBundle bundle = tables.bundle(summary, agreements.of(summary.insurer()));
            folder.write(BundleFolder.name(summary), out -> target.archive().write(bundle, out));
        }
        folder.manifest();
        run.report().worked();
    }

    private static boolean isWhole(OutputFolder folder, List<BundleSummary> bundles) {
        return folder.complete()
                && bundles.stream()
                        .allMatch(bundle -> Files.isRegularFile(folder.path().resolve(BundleFolder.name(bundle))));
    }
}
