// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.commands;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.FileCheck;
import org.recaudo.formats.files.FileExamination;
import org.recaudo.operations.ExitCode;
import org.recaudo.operations.launch.RunPlaces;
import org.recaudo.operations.render.RecordsBook;
import org.recaudo.operations.render.RecordsCsv;
import org.recaudo.operations.render.RecordsTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns a file into a table that a spreadsheet opens. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes all records of a file as a table: one CSV with the kind of each record and the fields of all,",
            "or a workbook with a sheet for each kind. Amounts and days are typed, card numbers masked, text that a",
            "spreadsheet would take for a formula stays text.",
            "",
            "A file that check refuses is not converted: its figures cannot be trusted. A rejected record is, with the",
            "reason in its last column."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written",
            "2:wrong arguments or configuration; nothing was written",
            "3:the file is refused and nothing was written, or it was written with rejected records"
        })
final class FormatsConvertCommand implements Callable<Integer> {

    /** What a file is turned into. */
    enum Target {
        CSV,
        XLSX
    }

    private final RunPlaces places;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "File to convert.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--to", required = true, paramLabel = "csv|xlsx", description = "What it is turned into.")
    @SuppressWarnings("NullAway.Init")
    private Target target;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where to; unless given, the file's name with .csv or .xlsx behind, in the current folder.")
    private @Nullable Path output;

    @Option(names = "--overwrite", description = "Writes over a file that is there.")
    private boolean overwrite;

    @Option(
            names = "--format",
            paramLabel = "ID",
            defaultValue = "",
            description = "Reads the file in this format, whatever it looks like.")
    private String format = "";

    @Option(
            names = "--separator",
            paramLabel = "CHAR",
            defaultValue = ",",
            description = "Between the cells of CSV; , unless given.")
    private char separator = ',';

    FormatsConvertCommand(RunPlaces places) {
        this.places = places;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        FormatsCheckCommand.refuseUnreadable(spec, file);
        Path goal = goal();
        FileExamination examination = FormatsCommand.examination(places);
        FormatsCheckCommand.refuseUnknown(spec, examination, format);
        FileCheck check = examination.check(file, format);
        if (!check.accepted()) {
            FileCheckText.of(file, check).forEach(out::println);
        }
        if (check.state() == FileCheck.State.REFUSED) {
            out.println("Nothing was written.");
            return ExitCode.DONE_WITH_REJECTS.code();
        }
        refuseTooLong(check);
        RecordsTable table = new RecordsTable(check, () -> examination.records(file, check));
        write(goal, table);
        out.println("written: " + goal);
        return (check.accepted() ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTS).code();
    }

    private Path goal() {
        String name = "%s.%s".formatted(file.getFileName(), target == Target.CSV ? "csv" : "xlsx");
        Path goal = (output == null ? Path.of(name) : output).toAbsolutePath().normalize();
        if (Files.isDirectory(goal) || goal.equals(file.toAbsolutePath().normalize())) {
            throw refusal("%s: expected a file to write to, which is neither a folder nor the input".formatted(goal));
        }
        if (Files.exists(goal) && !overwrite) {
            throw refusal("%s is there already; --overwrite writes over it".formatted(goal));
        }
        Path folder = goal.getParent();
        if (folder == null || !Files.isWritable(folder)) {
            throw refusal("%s: its folder is not there, or cannot be written to".formatted(goal));
        }
        return goal;
    }

    private void refuseTooLong(FileCheck check) {
        long rows = Math.max(
                check.sums().items(),
                check.records().values().stream()
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0));
        if (target == Target.XLSX && rows > RecordsBook.ROWS_MAX) {
            throw refusal("%s holds %d records of one kind; a sheet takes %d. Use --to=csv"
                    .formatted(file, rows, RecordsBook.ROWS_MAX));
        }
    }

    /** The file appears whole or not at all. */
    private void write(Path goal, RecordsTable table) {
        Path aside = goal.resolveSibling("." + goal.getFileName() + ".partial");
        try {
            try (OutputStream stream = Files.newOutputStream(aside)) {
                if (target == Target.CSV) {
                    RecordsCsv.write(table, separator, stream);
                } else {
                    new RecordsBook(String.valueOf(file.getFileName()), table).writeTo(stream);
                }
            }
            Files.move(aside, goal, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw refusal("%s cannot be written: %s".formatted(goal, e.getMessage()));
        }
    }

    private ParameterException refusal(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
