// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.commands;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.recaudo.money.BillingPeriod;
import org.recaudo.operations.ExitCode;
import org.recaudo.operations.JobName;
import org.recaudo.operations.RunRequest;
import org.recaudo.operations.launch.RunPlaces;
import org.recaudo.operations.launch.Session;
import org.recaudo.operations.postgres.ServerRefusal;
import org.recaudo.runs.ConfigurationException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Parses one command line, runs it and gives its exit code. */
public final class CommandLineEntry {

    /** Where a command prints its answer, and where its refusals. */
    public record Streams(PrintWriter out, PrintWriter err) {}

    /** Commands that work with the books and are no jobs; a new one is added here and nowhere else. */
    private static List<BookCommand> bookCommands() {
        return List.of(
                new StatusCommand(),
                new StatementCommand(),
                new ExplainCommand(),
                new TraceCommand(),
                new JournalCommand(),
                new FingerprintCommand());
    }

    private final Class<?> application;
    private final RunPlaces places;
    private final PrintWriter out;
    private final PrintWriter err;

    private CommandLineEntry(Class<?> application, RunPlaces places, Streams streams) {
        this.application = application;
        this.places = places;
        this.out = streams.out();
        this.err = streams.err();
    }

    /** Runs a command of this process. */
    public static int run(Class<?> application, String... arguments) {
        PrintWriter out = new PrintWriter(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, UTF);
        PrintWriter err = new PrintWriter(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, UTF);
        RunPlaces places = RunPlaces.of(System.getenv());
        String command = arguments.length == 0 ? "recaudo" : arguments[0].replaceAll("[^a-z-]", "");
        System.setProperty("recaudo.log", places.log(command).toString());
        return run(application, places, new Streams(out, err), arguments);
    }

    /** Runs a command with its own folders and streams. */
    public static int run(Class<?> application, RunPlaces places, Streams streams, String... arguments) {
        return new CommandLineEntry(application, places, streams).run(arguments);
    }

    private static final java.nio.charset.Charset UTF = StandardCharsets.UTF_8;

    private int run(String... arguments) {
        CommandLine commandLine = new CommandLine(new RecaudoCommand());
        Arrays.stream(JobName.values())
                .forEach(job -> commandLine.addSubcommand(job.text(), JobCommand.of(job, application, places)));
        bookCommands().forEach(commandLine::addSubcommand);
        commandLine.addSubcommand(new BackupCommand(places)).addSubcommand(new RestoreCommand(places));
        commandLine.addSubcommand(new GenerateCommand(places)).addSubcommand(FormatsCommand.of(places));
        commandLine.registerConverter(BillingPeriod.class, BillingPeriod::parse);
        commandLine.setOut(out);
        commandLine.setErr(err);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler(this::refuse);
        commandLine.setExecutionExceptionHandler(this::fail);
        commandLine.setExecutionStrategy(this::execute);
        int code = commandLine.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    private int execute(ParseResult parsed) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        CommandLine leaf =
                parsed.asCommandLineList().get(parsed.asCommandLineList().size() - 1);
        Object command = leaf.getCommand();
        if (command instanceof BookCommand bookCommand) {
            return run(bookCommand, leaf.getCommandName()).code();
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private ExitCode run(BookCommand command, String name) {
        RunRequest request = RunRequest.reading(name, command.period());
        try (Session session = Session.open(application, places, request)) {
            return command.run(new CommandContext(session, places, out));
        } catch (CommandRefusal | ConfigurationException | ServerRefusal e) {
            err.println(e.getMessage());
            return ExitCode.REFUSED;
        }
    }

    private int refuse(ParameterException refusal, String... arguments) {
        err.println(refusal.getMessage());
        err.println("See: " + refusal.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.REFUSED.code();
    }

    private int fail(Exception failure, CommandLine commandLine, ParseResult parsed) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof ConfigurationException)) {
            cause = cause.getCause();
        }
        err.println(cause.getMessage() == null ? cause.toString() : cause.getMessage());
        return cause instanceof ConfigurationException ? ExitCode.REFUSED.code() : ExitCode.FAILED.code();
    }
}
