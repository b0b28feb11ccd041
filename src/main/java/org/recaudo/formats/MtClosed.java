// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.HashSet;
import java.util.Set;

/** The statements of a file that held entries, each of which may stand once. */
final class MtClosed {
    private final Set<Statement> known = new HashSet<>();

    /** What a statement is known by; the balance too, because some banks give several of a day one number. */
    record Statement(String account, String id, long closingMinor) {}

    /** Adds the statement that closes on a line; refuses one that stands there twice. */
    void add(long line, Statement statement) {
        if (!known.add(statement)) {
            throw FileRefused.at(
                    line,
                    "statement %s stands twice; expected it once: were two files joined?".formatted(statement.id()));
        }
    }
}
