// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.commands;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.recaudo.formats.FileCheck;
import org.recaudo.formats.files.FileExamination;
import org.recaudo.operations.ExitCode;
import org.recaudo.operations.launch.RunPlaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks files: tells their format, counts, adds up, and names all that is wrong. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Tells what a file is from its content, counts its records, adds up its money, holds that against the",
            "totals that the file states, and names all that is wrong with line, column, field, found and expected.",
            "A folder, or what cannot be read, is named among the errors, and the other files are checked.",
            "",
            "Accepted: the file agrees with itself and each record is right. Taken with rejects: single records are",
            "wrong; a job would take the others, so only they are counted. Refused: a job would take none of it.",
            "",
            "payments counts money received, total is what the payers paid, gross of any fee; of statements, entries",
            "and the sums of credits and debits."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all files are accepted",
            "2:wrong arguments or configuration, or none of the files can be read; nothing was checked",
            "3:a file is refused or cannot be read, or some of its records are rejected"
        })
final class FormatsCheckCommand implements Callable<Integer> {

    private final RunPlaces places;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files to check.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "ID",
            defaultValue = "",
            description = "Reads the files in this format, whatever they look like.")
    private String format = "";

    @Option(names = "--json", description = "Prints one JSON object a file, one a line.")
    private boolean json;

    FormatsCheckCommand(RunPlaces places) {
        this.places = places;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        requireAnyReadable();
        FileExamination examination = FormatsCommand.examination(places);
        refuseUnknown(spec, examination, format);
        ExitCode exit = ExitCode.DONE;
        for (Path file : files) {
            String unreadable = unreadable(file);
            if (!unreadable.isEmpty()) {
                spec.commandLine().getErr().println(unreadable);
                exit = ExitCode.DONE_WITH_REJECTS;
                continue;
            }
            FileCheck check = examination.check(file, format);
            if (json) {
                out.println(FileCheckJson.of(file, check));
            } else {
                FileCheckText.of(file, check).forEach(out::println);
            }
            exit = check.accepted() ? exit : ExitCode.DONE_WITH_REJECTS;
        }
        return exit.code();
    }

    /** Where not one file can be read there is nothing to check, and each is named. */
    private void requireAnyReadable() {
        List<String> unreadable = files.stream()
                .map(FormatsCheckCommand::unreadable)
                .filter(refusal -> !refusal.isEmpty())
                .toList();
        if (unreadable.size() == files.size()) {
            throw new ParameterException(spec.commandLine(), String.join(System.lineSeparator(), unreadable));
        }
    }

    static void refuseUnreadable(CommandSpec spec, Path file) {
        String unreadable = unreadable(file);
        if (!unreadable.isEmpty()) {
            throw new ParameterException(spec.commandLine(), unreadable);
        }
    }

    /** Why the path is no file that can be read; empty when it is one. */
    private static String unreadable(Path file) {
        if (Files.isDirectory(file)) {
            return "%s: is a folder; name its files".formatted(file);
        }
        return Files.isRegularFile(file) && Files.isReadable(file)
                ? ""
                : "%s: there is no such readable file".formatted(file);
    }

    static void refuseUnknown(CommandSpec spec, FileExamination examination, String id) {
        boolean known = id.isEmpty()
                || examination.formats().all().stream()
                        .anyMatch(each -> each.id().equals(id));
        if (!known) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no format '%s'; jobs/recaudo formats list shows those there are".formatted(id));
        }
    }
}
