// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.launch;

import org.recaudo.operations.ExitCode;
import org.recaudo.operations.postgres.ServerRefusal;
import org.recaudo.runs.ConfigurationException;
import org.recaudo.runs.GateClosed;
import org.slf4j.LoggerFactory;

/** Why a run did not end well: the exit code that it means, and the words for the operator. */
record Failure(ExitCode exit, String message) {

    private static final int CAUSES_MAX = 50;

    /** Finds the cause that an operator can act on; anything else is a fault, told by its deepest message. */
    static Failure of(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; depth < CAUSES_MAX; depth++) {
            if (cause instanceof GateClosed gate) {
                return new Failure(ExitCode.GATE_CLOSED, String.valueOf(gate.getMessage()));
            }
            if (cause instanceof ConfigurationException configuration) {
                return new Failure(ExitCode.REFUSED, String.valueOf(configuration.getMessage()));
            }
            if (cause instanceof ServerRefusal refusal) {
                return new Failure(ExitCode.REFUSED, String.valueOf(refusal.getMessage()));
            }
            if (cause.getCause() == null) {
                break;
            }
            cause = cause.getCause();
        }
        LoggerFactory.getLogger(Failure.class).error("The run failed", thrown);
        String message = cause.getMessage();
        return new Failure(ExitCode.FAILED, message == null ? cause.getClass().getSimpleName() : message);
    }
}
