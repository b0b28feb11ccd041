// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.commands;

import java.io.PrintWriter;
import org.recaudo.operations.launch.RunPlaces;
import org.recaudo.operations.launch.Session;

/** What a command works with: beans of the open session, a place to print, and the run's folders. */
record CommandContext(Session session, RunPlaces places, PrintWriter out) {

    <T> T bean(Class<T> type) {
        return session.bean(type);
    }
}
