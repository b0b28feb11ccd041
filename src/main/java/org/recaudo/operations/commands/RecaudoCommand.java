// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.commands;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The name of the program, which alone does nothing. */
@Command(
        name = "recaudo",
        mixinStandardHelpOptions = true,
        version = "Recaudo 0.1.0",
        description = "The monthly money pipeline of a health fund.",
        footer = {"", "Each job is also a script of its own: jobs/<job> --help."})
final class RecaudoCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
