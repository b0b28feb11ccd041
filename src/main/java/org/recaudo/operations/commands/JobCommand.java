// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.recaudo.money.BillingPeriod;
import org.recaudo.operations.JobName;
import org.recaudo.operations.Receipt;
import org.recaudo.operations.RunRequest;
import org.recaudo.operations.launch.JobRun;
import org.recaudo.operations.launch.RunPlaces;
import org.recaudo.operations.render.ReceiptJson;
import org.recaudo.operations.render.ReceiptText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** One of the jobs, with the options that all jobs share. */
@Command(
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed or interrupted; running it again is safe and resumes",
            "2:wrong arguments or configuration; nothing was started",
            "3:done, with rejected records or refused files",
            "4:nothing to do",
            "5:a gate stopped it; this job posted nothing",
            "6:busy: another run holds the books; try again later"
        })
final class JobCommand implements Callable<Integer> {

    private final JobName job;
    private final Class<?> application;
    private final RunPlaces places;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--period", required = true, paramLabel = "YYYY-MM", description = "The month billed.")
    @SuppressWarnings("NullAway.Init")
    private BillingPeriod period;

    @Option(
            names = "--business-date",
            paramLabel = "YYYY-MM-DD",
            description = "Today, for every rule; the issue day of the period unless given.")
    private @Nullable LocalDate businessDate;

    @Option(names = "--input", paramLabel = "PATH", description = "A file or folder to read; may be repeated.")
    private List<Path> inputs = new ArrayList<>();

    @Option(names = "--format", paramLabel = "ID", description = "Reads every input file with this format.")
    private @Nullable String format;

    @Option(
            names = "--corrections",
            paramLabel = "FILE",
            description = "Decisions about payments in suspense, for import-payments; may be repeated.")
    private List<Path> corrections = new ArrayList<>();

    @Option(names = "--dry-run", description = "Changes nothing and prints the totals that the real run then has.")
    private boolean dryRun;

    @Option(
            names = "--force",
            paramLabel = "GATE:REASON",
            description = "Opens a gate, with the reason; may be repeated.")
    private List<String> forced = new ArrayList<>();

    @Option(names = "--json", description = "Prints the receipt as JSON.")
    private boolean json;

    private JobCommand(JobName job, Class<?> application, RunPlaces places) {
        this.job = job;
        this.application = application;
        this.places = places;
    }

    /** The command, which says what its job does. */
    static CommandLine of(JobName job, Class<?> application, RunPlaces places) {
        CommandLine command = new CommandLine(new JobCommand(job, application, places));
        command.getCommandSpec()
                .usageMessage()
                .description(job.summary(), "", "Runs for one period and prints its receipt.");
        return command;
    }

    @Override
    public Integer call() {
        if (!job.readsFiles() && (!inputs.isEmpty() || format != null)) {
            throw refusal("%s reads no files; --input and --format do not go with it".formatted(job.text()));
        }
        for (Path input : inputs) {
            if (!Files.isReadable(input)) {
                throw refusal("--input=%s: there is no such readable file or folder".formatted(input));
            }
        }
        requireCorrectionsMean();
        RunRequest request =
                new RunRequest(job.text(), period, businessDate, inputs, format, corrections, dryRun, forcedGates());
        Receipt receipt = new JobRun(application, places, job, request).run();
        spec.commandLine().getOut().println(json ? ReceiptJson.of(receipt) : ReceiptText.of(receipt));
        return receipt.exit().code();
    }

    private void requireCorrectionsMean() {
        if (job != JobName.IMPORT_PAYMENTS && !corrections.isEmpty()) {
            throw refusal("%s takes no corrections; --corrections goes with import-payments".formatted(job.text()));
        }
        for (Path file : corrections) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw refusal("--corrections=%s: there is no such readable file".formatted(file));
            }
        }
    }

    private Map<String, String> forcedGates() {
        Map<String, String> gates = new LinkedHashMap<>();
        for (String force : forced) {
            String[] parts = force.split(":", 2);
            if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
                throw refusal("--force=%s: expected GATE:REASON, such as roll-loss:\"branch closed\"".formatted(force));
            }
            gates.put(parts[0], parts[1]);
        }
        return gates;
    }

    private ParameterException refusal(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
