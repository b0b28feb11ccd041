// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.commands;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.recaudo.money.BillingPeriod;
import org.recaudo.operations.ExitCode;
import org.recaudo.operations.generate.FundGenerator;
import org.recaudo.operations.generate.GenerateRequest;
import org.recaudo.operations.launch.RunPlaces;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.files.ConfigFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a fictitious fund; needs the configuration and no books. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes a whole fictitious fund: roll, changes, opening balances, network files, bank statements and",
            "services of one or more months, and the truth about them. The same options give the same bytes.",
            "",
            "  OUTPUT/<period>/            the input of run-month for each period",
            "  OUTPUT/truth.json           totals, files, bundles and bank of each month",
            "  OUTPUT/truth/<period>.jsonl each household of a month, one line each"
        })
final class GenerateCommand implements Callable<Integer> {

    private final RunPlaces places;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--affiliates", required = true, paramLabel = "N", description = "About so many affiliates.")
    private int affiliates;

    @Option(names = "--seed", required = true, paramLabel = "S", description = "Another number, another fund.")
    private long seed;

    @Option(names = "--period", required = true, paramLabel = "YYYY-MM", description = "The first month.")
    @SuppressWarnings("NullAway.Init")
    private BillingPeriod period;

    @Option(names = "--periods", defaultValue = "1", paramLabel = "N", description = "How many months; 1 unless given.")
    private int periods;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Folder to write to.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    GenerateCommand(RunPlaces places) {
        this.places = places;
    }

    @Override
    public Integer call() {
        ConfigSource config = ConfigFolder.at(places.config());
        FundGenerator generator;
        try {
            generator = new FundGenerator(
                    config, ConfigFolder.fund(config), new GenerateRequest(affiliates, seed, period, periods, output));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        var out = spec.commandLine().getOut();
        generator.generate(households -> out.println(households + " households"));
        out.println("Done: " + output.toAbsolutePath().normalize());
        return ExitCode.DONE.code();
    }
}
