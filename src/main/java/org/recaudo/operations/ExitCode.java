// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations;

import java.util.Collection;
import java.util.List;

/** What a command's end means to the script or cron line that called it. */
public enum ExitCode {
    DONE(0, "done"),
    FAILED(1, "failed or interrupted; running it again is safe and resumes"),
    REFUSED(2, "wrong arguments or configuration; nothing was started"),
    DONE_WITH_REJECTS(3, "done, with rejected records or refused files"),
    NOTHING_TO_DO(4, "nothing to do"),
    GATE_CLOSED(5, "a gate stopped it; this job posted nothing"),
    BUSY(6, "busy: another run holds the books; try again later");

    /** The order in which the worst of several jobs decides. */
    private static final List<ExitCode> BY_WEIGHT =
            List.of(FAILED, REFUSED, BUSY, GATE_CLOSED, DONE_WITH_REJECTS, DONE);

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    public int code() {
        return code;
    }

    /** Whether the work that was asked for is done. */
    public boolean isGood() {
        return this == DONE || this == NOTHING_TO_DO;
    }

    public String meaning() {
        return meaning;
    }

    /** The exit of a run of several jobs: the first of 1, 2, 6, 5, 3, 0 that any gave, and 4 when all gave 4. */
    public static ExitCode of(Collection<ExitCode> jobs) {
        return BY_WEIGHT.stream().filter(jobs::contains).findFirst().orElse(NOTHING_TO_DO);
    }
}
