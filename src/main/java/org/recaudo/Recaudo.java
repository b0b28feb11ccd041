// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo;

import org.recaudo.operations.commands.CommandLineEntry;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;

/** The program: one command a process. */
@SpringBootApplication(exclude = FlywayAutoConfiguration.class, proxyBeanMethods = false)
public class Recaudo {

    /** Runs one command and ends with its exit code; nothing ever waits for a keystroke. */
    public static void main(String[] arguments) {
        int code = CommandLineEntry.run(Recaudo.class, arguments);
        Runtime.getRuntime().halt(code);
    }
}
