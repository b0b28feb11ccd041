// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.recaudo.collections.OutboundFile;
import org.recaudo.collections.OutboundPlan;
import org.recaudo.collections.OutboundValues;
import org.recaudo.runs.Outputs.Content;
import org.recaudo.runs.Outputs.OutputFolder;
import org.springframework.stereotype.Component;

/** Writes numbered files of debts, and beside some of them the file that states their size and totals. */
@Component
final class DebtWriting {

    private final DebtSources sources;
    private final OutboundRun run;

    /** A file of debts with its number, and the last due date in it. */
    record Numbered(DebtFile file, OutboundFile number, LocalDate lastDue) {}

    private record Written(String name, Content content) {}

    DebtWriting(DebtSources sources, OutboundRun run) {
        this.sources = sources;
        this.run = run;
    }

    void write(List<Numbered> files) {
        OutputFolder folder = run.outputs().folder(DebtExport.JOB);
        StandingFiles standing = new StandingFiles(folder);
        List<Written> written = new ArrayList<>();
        for (OutboundFile earlier :
                sources.files().of(OutboundFile.Purpose.DEBTS, run.options().period())) {
            files.stream()
                    .filter(file -> file.number().equals(earlier))
                    .findFirst()
                    .ifPresentOrElse(
                            file -> written.addAll(contents(file)),
                            () -> written.addAll(standing.under(folder(earlier))
                                    .map(name -> new Written(name, DebtWriting::gone))
                                    .toList()));
        }
        if (standing.areWhole(written.stream().map(Written::name).toList())) {
            return;
        }
        written.forEach(file -> standing.write(file.name(), file.content()));
        folder.manifest();
    }

    private List<Written> contents(Numbered numbered) {
        DebtFile file = numbered.file();
        OutboundPlan plan = file.plan();
        OutboundValues values = DebitDraft.fileValues(
                        file.values(),
                        plan,
                        numbered.number().records(),
                        numbered.number().totalMinor())
                .set("sequence", numbered.number().sequence())
                .set("final-due", numbered.lastDue());
        String folder = folder(numbered.number());
        String name = plan.fileName(values);
        Content debts = out -> write(file, out);
        List<Written> written = new ArrayList<>(List.of(new Written(folder + name, debts)));
        if (!plan.companion().isEmpty()) {
            OutboundPlan companion = run.plans().companion(plan);
            written.add(new Written(
                    folder + companion.fileName(values),
                    out -> companion.write(
                            out,
                            values.inner().set("file", name).set("bytes", bytes(debts)),
                            Collections.emptyIterator())));
        }
        return written;
    }

    private void write(DebtFile file, OutputStream out) {
        try (DebtValues debts = new DebtValues(sources, file)) {
            Iterable<DebtValues.Told> all = () -> debts;
            Stream<OutboundValues> fitting = StreamSupport.stream(all.spliterator(), false)
                    .filter(told -> told.fault().isEmpty())
                    .map(DebtValues.Told::values);
            Iterator<OutboundValues> items = fitting.iterator();
            file.plan().write(out, file.values(), items);
        }
    }

    /** How many bytes a file has; it is made once more, because it may stand already and not be written now. */
    private static long bytes(Content content) throws IOException {
        long[] bytes = new long[1];
        content.writeTo(new OutputStream() {
            @Override
            public void write(int octet) {
                bytes[0]++;
            }

            @Override
            public void write(byte[] octets, int from, int length) {
                bytes[0] += length;
            }
        });
        return bytes[0];
    }

    private static void gone(OutputStream out) {
        throw new IllegalStateException("A file that stood a moment ago is gone; run the same command again");
    }

    private static String folder(OutboundFile file) {
        return String.format(Locale.ROOT, "%s/%06d/", file.agreement(), file.sequence());
    }
}
