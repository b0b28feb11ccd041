// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What this run did, job by job: the jobs write it, the receipt shows it. Safe for several threads. */
public final class RunReport {

    private final Map<String, JobReport> jobs = new LinkedHashMap<>();

    /** The report of one job, made on first use; jobs keep the order in which they were first named. */
    public synchronized JobReport job(String name) {
        return jobs.computeIfAbsent(name, JobReport::new);
    }

    public synchronized List<JobReport> jobs() {
        return new ArrayList<>(jobs.values());
    }
}
