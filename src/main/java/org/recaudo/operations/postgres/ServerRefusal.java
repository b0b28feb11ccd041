// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.postgres;

/** The embedded server cannot be used; the message tells an operator what was found and what to type. */
public final class ServerRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerRefusal(String message) {
        super(message);
    }

    ServerRefusal(String message, Throwable cause) {
        super(message, cause);
    }
}
