// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo;

import java.util.Locale;
import java.util.TimeZone;
import org.recaudo.operations.commands.CommandLineEntry;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;

/** The program: one command a process. */
@SpringBootApplication(exclude = FlywayAutoConfiguration.class, proxyBeanMethods = false)
public class Recaudo {

    /**
     * Runs one command and ends with its exit code; nothing ever waits for a keystroke. Whatever the shell's language
     * and time zone are, the process has none: what people read is written by the fund's own.
     */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        int code = CommandLineEntry.run(Recaudo.class, arguments);
        Runtime.getRuntime().halt(code);
    }
}
