// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs.files;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.recaudo.runs.Outputs;
import org.recaudo.runs.RunOptions;
import org.recaudo.runs.RunReport;

/** Outputs on disk, one folder a period and job; a dry run hashes what it would have written and keeps nothing. */
final class DiskOutputs implements Outputs {

    private final Path home;
    private final RunOptions options;
    private final RunReport report;
    private final Map<String, OutputFolder> folders = new ConcurrentHashMap<>();

    DiskOutputs(Path home, RunOptions options, RunReport report) {
        this.home = home;
        this.options = options;
        this.report = report;
    }

    @Override
    public OutputFolder folder(String job) {
        Path path = home.resolve("output").resolve(options.period().toString()).resolve(job);
        return folders.computeIfAbsent(job, name -> new DiskFolder(path, report.job(name), options.dryRun()));
    }

    @Override
    public Path home() {
        return home;
    }
}
