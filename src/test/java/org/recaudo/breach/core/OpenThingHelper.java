// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.breach.core;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.recaudo.breach.core.batch.Later;

/** Breaks the rules of a module's root package, one by one; nothing else uses it. */
public class OpenThingHelper {

    double amount;

    LocalDate today() {
        return LocalDate.now();
    }

    boolean opens() {
        return Files.exists(Path.of("file"));
    }

    Later shell() {
        return new Later();
    }
}
