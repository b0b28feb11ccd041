// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.commands;

/** An argument that cannot be worked with: exit 2. The message says what was found and what was expected. */
final class CommandRefusal extends RuntimeException {

    CommandRefusal(String message) {
        super(message);
    }
}
