// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.launch;

import java.time.Duration;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** How long the steps of one job took; a step's name starts with its job's: {@code compute-charges.credit}. */
final class JobTimes {

    private JobTimes() {}

    /** Whether any step of a job was started. */
    static boolean begun(JobExecution execution, String job) {
        return execution.getStepExecutions().stream()
                .anyMatch(step -> step.getStepName().startsWith(job));
    }

    static Duration of(JobExecution execution, String job) {
        return execution.getStepExecutions().stream()
                .filter(step -> step.getStepName().startsWith(job))
                .map(JobTimes::of)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration of(StepExecution step) {
        if (step.getStartTime() == null || step.getEndTime() == null) {
            return Duration.ZERO;
        }
        return Duration.between(step.getStartTime(), step.getEndTime());
    }
}
