// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.commands;

import org.recaudo.formats.files.FileExamination;
import org.recaudo.operations.launch.RunPlaces;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.Fund;
import org.recaudo.runs.files.ConfigFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** File formats: needs the configuration's folder of formats and nothing else. */
@Command(
        name = "formats",
        mixinStandardHelpOptions = true,
        description = {
            "Lists, shows, checks and converts the files of payment networks and banks.",
            "Works with config/formats alone: no books, no database, nothing is posted."
        })
final class FormatsCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** The command with those below it. */
    static CommandLine of(RunPlaces places) {
        return new CommandLine(new FormatsCommand())
                .addSubcommand(new FormatsListCommand(places))
                .addSubcommand(new FormatsShowCommand(places))
                .addSubcommand(new FormatsCheckCommand(places))
                .addSubcommand(new FormatsConvertCommand(places));
    }

    /** The formats of the configuration; amounts are in the fund's currency where a fund is set up. */
    static FileExamination examination(RunPlaces places) {
        ConfigSource config = ConfigFolder.at(places.config());
        if (!config.has("recaudo.yml")) {
            return new FileExamination(config, "", 2);
        }
        Fund fund = ConfigFolder.fund(config);
        return new FileExamination(
                config, fund.currency().code(), fund.currency().digits());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which of list, show, check and convert?");
    }
}
