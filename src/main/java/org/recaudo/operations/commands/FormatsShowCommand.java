// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.commands;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.FormatTables;
import org.recaudo.formats.files.FileExamination;
import org.recaudo.operations.ExitCode;
import org.recaudo.operations.launch.RunPlaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Shows a format as it was compiled: its records column by column, its order, totals and codes. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Shows a format: its records column by column, their order, control totals and what codes mean.")
final class FormatsShowCommand implements Callable<Integer> {

    private final RunPlaces places;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "Format, as in: jobs/recaudo formats list")
    private String id = "";

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    FormatsShowCommand(RunPlaces places) {
        this.places = places;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        FileExamination examination = FormatsCommand.examination(places);
        FormatsCheckCommand.refuseUnknown(spec, examination, id);
        FileFormat format = examination.formats().format(id);
        FormatTables tables = FormatTables.of(format);
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(tables));
            return ExitCode.DONE.code();
        }
        head(format, tables, out);
        tables.records().forEach(record -> record(record, out));
        list("control totals", format.hasControlTotals() ? tables.totals() : List.of("none"), out);
        list("days", tables.days(), out);
        list("amounts", tables.amounts(), out);
        return ExitCode.DONE.code();
    }

    private static void head(FileFormat format, FormatTables tables, PrintWriter out) {
        FileFormat.About about = format.about();
        out.println("%s: %s".formatted(about.id(), about.title()));
        TextTable table = TextTable.of("", "")
                .row(
                        "purpose",
                        "%s, for %s"
                                .formatted(
                                        about.purpose().code(), about.purpose().job()))
                .row("currency", about.currency().isEmpty() ? "any" : about.currency())
                .row("confidence", about.confidence() + (about.unverified() ? ", UNVERIFIED" : ""))
                .row("source", about.source())
                .row("shape", tables.shape())
                .row("order", tables.order())
                .row("a delivery is", tables.delivery());
        table.lines("  ").stream().skip(1).forEach(out::println);
    }

    private static void record(FormatTables.RecordTable record, PrintWriter out) {
        out.println();
        out.println(record.told().isEmpty() ? record.kind() : "%s: %s".formatted(record.kind(), record.told()));
        if (!record.rows().isEmpty()) {
            TextTable table = TextTable.of(">columns", "field", "holds", "must be");
            record.rows().forEach(row -> table.row(row.place(), row.field(), row.type(), row.terms()));
            table.lines("  ").forEach(out::println);
        }
        record.meanings().forEach(meaning -> out.println("  " + meaning));
    }

    private static void list(String title, List<String> lines, PrintWriter out) {
        if (!lines.isEmpty()) {
            out.println();
            out.println(title);
            lines.forEach(line -> out.println("  " + line));
        }
    }
}
