// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.FileRefused;
import org.recaudo.formats.FileTally;
import org.recaudo.formats.Purpose;
import org.recaudo.intake.DeliveryHandler;
import org.recaudo.intake.Intake;
import org.recaudo.intake.IntakeSummary;
import org.recaudo.intake.PostedDelivery;
import org.recaudo.intake.PostedDelivery.Counts;
import org.recaudo.runs.ConfigurationException;
import org.recaudo.runs.Gates;
import org.recaudo.runs.RunOptions;
import org.springframework.stereotype.Component;

/**
 * Takes the run's files of a purpose. All are read through before the first is posted, so that what is missing or wrong
 * is known in time; then each is posted by itself.
 */
@Component
final class FileIntake implements Intake {
    private static final Set<Purpose> CARRY_MONEY = Set.of(Purpose.PAYMENTS, Purpose.BANK_STATEMENT);

    private final InputFiles inputs;
    private final Checks checks;
    private final Results results;
    private final RunOptions options;
    private boolean unclaimedTold;

    /** What a file must pass before it is posted. */
    @Component
    record Checks(Inspector inspector, MissingFiles missingFiles, Gates gates) {}

    /** Where a file goes. */
    @Component
    record Results(DeliveryPosting posting, DeliveryRecords records, IntakeReport report) {}

    FileIntake(InputFiles inputs, Checks checks, Results results, RunOptions options) {
        this.inputs = inputs;
        this.checks = checks;
        this.results = results;
        this.options = options;
    }

    @Override
    public IntakeSummary take(Purpose purpose, DeliveryHandler handler) {
        List<Inspection> inspections = inspect(purpose);
        if (inputs.fromFolder()) {
            String missing = checks.missingFiles().missing(purpose, options.period(), inspections);
            checks.gates().check(purpose.job(), "missing-file", !missing.isEmpty(), "Files are missing: " + missing);
        }
        int[] outcomes = new int[3];
        for (Inspection inspection : inspections) {
            outcomes[settle(purpose, inspection, handler).ordinal()]++;
        }
        outcomes[Outcome.REFUSED.ordinal()] += tellUnclaimed(purpose);
        return new IntakeSummary(
                outcomes[Outcome.POSTED.ordinal()],
                outcomes[Outcome.SEEN.ordinal()],
                outcomes[Outcome.REFUSED.ordinal()]);
    }

    private enum Outcome {
        POSTED,
        SEEN,
        REFUSED
    }

    private List<Inspection> inspect(Purpose purpose) {
        List<Inspection> inspections = new ArrayList<>();
        for (InputFile file : purpose == Purpose.CORRECTIONS ? inputs.corrections() : inputs.all()) {
            FileFormat format = file.format();
            if (format != null && format.purpose() == purpose) {
                inspections.add(checks.inspector().inspect(file, format));
            }
        }
        inspections.sort(Comparator.comparing(Inspection::order));
        return inspections;
    }

    private Outcome settle(Purpose purpose, Inspection inspection, DeliveryHandler handler) {
        PostedDelivery posted = inspection.posted();
        if (posted != null) {
            return seen(purpose, inspection, posted);
        }
        if (!inspection.refusal().isEmpty()) {
            return refused(purpose, inspection, inspection.refusal());
        }
        Inspection again = checks.inspector().recheck(inspection);
        if (again != inspection) {
            return settle(purpose, again, handler);
        }
        try {
            Counts counts = results.posting().post(inspection, options.period(), handler);
            results.report().records(purpose, counts);
            if (DeliveryPosting.allRejected(counts)) {
                return refused(
                        purpose,
                        inspection,
                        "all of its %d records were rejected, so it counts as not sent".formatted(counts.read()));
            }
            PostedDelivery kept = checks.inspector().posted(inspection);
            results.records().ensure(kept);
            tellDoubts(purpose, inspection, kept);
            results.report().job(purpose).worked();
            results.report().file(purpose, inspection, "posted", "");
            return Outcome.POSTED;
        } catch (FileRefused e) {
            return refused(purpose, inspection, String.valueOf(e.getMessage()));
        }
    }

    /** What the operator must know of a file that was posted: what was let pass, and what nothing could confirm. */
    private void tellDoubts(Purpose purpose, Inspection inspection, PostedDelivery kept) {
        FileTally tally = Objects.requireNonNull(inspection.tally());
        FileFormat format = inspection.format();
        List<String> doubts = new ArrayList<>(tally.notes());
        String oddNumber = results.records().oddNumber(kept);
        if (!oddNumber.isEmpty()) {
            doubts.add("%s: %s".formatted(kept.agreement(), oddNumber));
        }
        if (tally.warnings() > 0) {
            doubts.add("%d failing check digits were let pass, as the agreement says".formatted(tally.warnings()));
        }
        if (!format.hasControlTotals() && CARRY_MONEY.contains(purpose)) {
            doubts.add("no control total: the layout %s states none".formatted(format.id()));
        }
        if (format.about().unverified()) {
            doubts.add("the layout %s is unverified: hold its totals against the sender's".formatted(format.id()));
        }
        String name = inspection.file().name();
        doubts.forEach(doubt -> results.report().job(purpose).note(name + ": " + doubt));
    }

    private Outcome seen(Purpose purpose, Inspection inspection, PostedDelivery posted) {
        Counts counts = posted.counts();
        results.report().records(purpose, new Counts(0, 0, counts.read(), 0, 0, counts.readMinor()));
        results.records().ensure(posted);
        String message = "posted for %s as %s".formatted(posted.period(), posted.name());
        results.report().file(purpose, inspection, "seen", message);
        return Outcome.SEEN;
    }

    private Outcome refused(Purpose purpose, Inspection inspection, String why) {
        results.report().file(purpose, inspection, "refused", inspection.file().name() + ": " + why);
        return Outcome.REFUSED;
    }

    /** Lists the files that no job takes, once a run; a file that the operator named is refused for it. */
    private int tellUnclaimed(Purpose purpose) {
        boolean single = options.command().equals(purpose.job());
        int refused = 0;
        for (InputFile file : unclaimedTold ? List.<InputFile>of() : inputs.given()) {
            FileFormat format = file.format();
            if (format == null) {
                refused += unclaimed(purpose, file, file.problem());
            } else if (single && file.named() && !format.purpose().job().equals(options.command())) {
                refused += misplaced(purpose, file, format);
            }
        }
        unclaimedTold = true;
        return refused;
    }

    private int unclaimed(Purpose purpose, InputFile file, String problem) {
        String outcome = file.named() ? "refused" : "unclaimed";
        results.report().unclaimed(purpose, file, outcome, file.name() + ": " + problem);
        return file.named() ? 1 : 0;
    }

    private int misplaced(Purpose purpose, InputFile file, FileFormat format) {
        String message = "%s: it is a %s file, which %s %s"
                .formatted(
                        file.name(),
                        format.id(),
                        format.purpose().job(),
                        format.purpose().isWritten() ? "writes" : "takes");
        if (options.format() != null) {
            throw new ConfigurationException("--format: " + message);
        }
        results.report().unclaimed(purpose, file, "refused", message);
        return 1;
    }
}
