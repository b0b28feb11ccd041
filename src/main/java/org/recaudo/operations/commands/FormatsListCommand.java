// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.commands;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.recaudo.formats.FileFormat;
import org.recaudo.operations.ExitCode;
import org.recaudo.operations.launch.RunPlaces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Lists the formats that were compiled. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Lists all formats.",
            "",
            "Confidence: V2 two sources agree, V1 one source, DATA checked on real files, INF inferred, RECALL memory,",
            "LOW hearsay. What rests on the last three is marked unverified: try it on a file of your own first."
        })
final class FormatsListCommand implements Callable<Integer> {

    private final RunPlaces places;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--json", description = "Prints one JSON object a format, one a line.")
    private boolean json;

    FormatsListCommand(RunPlaces places) {
        this.places = places;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<FileFormat> formats = FormatsCommand.examination(places).formats().all();
        if (json) {
            formats.forEach(format -> out.println(JsonMapper.shared().writeValueAsString(map(format))));
            return ExitCode.DONE.code();
        }
        TextTable table = TextTable.of("id", "title", "purpose", "currency", "confidence", "", "control");
        for (FileFormat format : formats) {
            FileFormat.About about = format.about();
            table.row(
                    about.id(),
                    about.title(),
                    about.purpose().code(),
                    about.currency().isEmpty() ? "any" : about.currency(),
                    about.confidence(),
                    about.unverified() ? "unverified" : "",
                    format.hasControlTotals() ? "totals" : "none");
        }
        table.lines("").forEach(out::println);
        return ExitCode.DONE.code();
    }

    private static Map<String, Object> map(FileFormat format) {
        FileFormat.About about = format.about();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", about.id());
        map.put("title", about.title());
        map.put("purpose", about.purpose().code());
        map.put("currency", about.currency());
        map.put("confidence", about.confidence());
        map.put("unverified", about.unverified());
        map.put("controlTotals", format.hasControlTotals());
        map.put("source", about.source());
        return map;
    }
}
