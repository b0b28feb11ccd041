// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs;

/** A gate stopped the job before it posted anything: exit 5. The message says what was found and how to force it. */
public final class GateClosed extends RuntimeException {

    private final String gate;

    public GateClosed(String gate, String message) {
        super(message);
        this.gate = gate;
    }

    public String gate() {
        return gate;
    }
}
