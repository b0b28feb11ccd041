// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.batch;

import org.recaudo.claims.BundleSummary;
import org.recaudo.claims.render.BundleArchive;
import org.recaudo.runs.Outputs;
import org.recaudo.runs.Outputs.OutputFolder;

/** Where the archives of a period go, each in the folder of its insurer. */
record BundleFolder(BundleArchive archive, Outputs outputs) {

    OutputFolder open() {
        return outputs.folder(ClaimBundling.JOB);
    }

    static String name(BundleSummary bundle) {
        return "%s/%s.zip".formatted(bundle.insurer(), bundle.number());
    }
}
