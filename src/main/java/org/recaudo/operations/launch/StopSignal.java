// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.launch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Turns SIGTERM and Ctrl-C into an end at the next commit. The process then goes on to write its receipt and leave the
 * server, and ends with its own exit code; a second signal or SIGKILL ends it at once, which is safe too.
 */
final class StopSignal implements JobExecutionListener, AutoCloseable {

    private static final long PATIENCE_MINUTES = 10;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "stop-signal");
    private volatile @Nullable JobExecution running;
    private volatile boolean stopping;

    StopSignal() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void beforeJob(JobExecution execution) {
        running = execution;
        if (stopping) {
            stop(execution);
        }
    }

    /** Whether the operator asked this run to end. */
    boolean stopping() {
        return stopping;
    }

    @Override
    public void close() {
        ended.countDown();
        if (!stopping) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private void stop() {
        stopping = true;
        JobExecution execution = running;
        if (execution != null) {
            stop(execution);
        }
        try {
            ended.await(PATIENCE_MINUTES, TimeUnit.MINUTES);
            // The main thread writes the receipt and halts with the exit code.
            TimeUnit.SECONDS.sleep(PATIENCE_MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(JobExecution execution) {
        execution.setStatus(BatchStatus.STOPPING);
        execution.getStepExecutions().forEach(StepExecution::setTerminateOnly);
    }
}
