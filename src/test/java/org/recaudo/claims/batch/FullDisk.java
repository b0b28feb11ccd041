// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.batch;

import java.nio.file.Path;
import org.recaudo.runs.Outputs;

/** Files that cannot be written, as after a kill before the first of them. */
final class FullDisk implements Outputs {

    @Override
    public OutputFolder folder(String job) {
        throw new IllegalStateException("No space left on device");
    }

    @Override
    public Path home() {
        throw new IllegalStateException("No space left on device");
    }
}
