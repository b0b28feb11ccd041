// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.util.ArrayList;
import java.util.List;
import org.recaudo.collections.Debt;
import org.recaudo.collections.OutboundFile;
import org.recaudo.collections.OutboundFile.Purpose;
import org.recaudo.collections.OutboundPlan;
import org.recaudo.intake.Agreement;
import org.recaudo.money.Money;
import org.recaudo.runs.ConfigurationException;
import org.recaudo.runs.JobReport;
import org.springframework.stereotype.Component;

/**
 * Tells networks what is owed: one file an agreement and day. The same debts again are the same file under the same
 * number; other debts on the same day are another file with the next number. A number is committed before its file is
 * written, so that a run that was killed writes the same bytes again.
 */
@Component
final class DebtExport {

    static final String JOB = "export-debts";

    private final DebtSources sources;
    private final OutboundRun run;
    private final DebtWriting writing;
    private final List<DebtWriting.Numbered> numbered = new ArrayList<>();

    DebtExport(DebtSources sources, OutboundRun run, DebtWriting writing) {
        this.sources = sources;
        this.run = run;
        this.writing = writing;
    }

    /** Adds up what is owed and numbers the files, in the caller's transaction. */
    void number() {
        List<DebtFile> files = new ArrayList<>();
        for (Agreement agreement : run.networks().agreements()) {
            Agreement.Outbound debts = agreement.debts();
            if (debts != null) {
                files.add(file(agreement, debts));
            }
        }
        if (files.isEmpty()) {
            report().note("No agreement of networks.yml has debts: there is nobody to tell.");
        }
        for (DebtFile file : files) {
            DebtSum sum = sum(file);
            if (sum.debts() > 0) {
                numbered.add(new DebtWriting.Numbered(file, number(file, sum), sum.lastDue()));
            }
        }
    }

    /** Writes the files that were numbered. */
    void write() {
        if (!numbered.isEmpty()) {
            writing.write(numbered);
        }
    }

    private DebtFile file(Agreement agreement, Agreement.Outbound outbound) {
        OutboundPlan plan = run.plans().debts(agreement);
        Debt.Day day = new Debt.Day(run.fund().calendar(), run.options().businessDate(), outbound.overdueBankingDays());
        return new DebtFile(
                agreement,
                outbound,
                plan,
                run.plans().values(outbound),
                day,
                run.options().period());
    }

    private DebtSum sum(DebtFile file) {
        DebtSum sum = new DebtSum();
        try (DebtValues debts = new DebtValues(sources, file)) {
            while (debts.hasNext()) {
                DebtValues.Told told = debts.next();
                if (told.fault().isEmpty()) {
                    sum.add(told.debt());
                } else {
                    String fault = "%s: %s".formatted(file.plan().id(), told.fault());
                    report().exception(told.debt().account().digits(), fault);
                }
            }
        }
        report().count("debts of " + file.agreement().id(), sum.debts());
        report().amount(
                        "told to " + file.agreement().id(),
                        Money.ofMinor(sum.totalMinor(), run.fund().currency()));
        return sum;
    }

    private OutboundFile number(DebtFile file, DebtSum sum) {
        String agreement = file.agreement().id();
        String content = sum.content();
        OutboundFile known = sources.files()
                .find(Purpose.DEBTS, agreement, file.day().today(), content)
                .orElse(null);
        if (known != null) {
            return known;
        }
        int last = sources.files()
                .last(Purpose.DEBTS, agreement)
                .map(OutboundFile::sequence)
                .orElse(0);
        OutboundFile next = new OutboundFile(
                Purpose.DEBTS,
                agreement,
                last + 1,
                sum.debts(),
                sum.totalMinor(),
                file.day().today(),
                file.period(),
                content);
        String fault = file.plan()
                .fileFault(DebitDraft.fileValues(file.values(), file.plan(), sum.debts(), sum.totalMinor())
                        .set("sequence", last + 1)
                        .set("final-due", sum.lastDue()));
        if (!fault.isEmpty()) {
            throw new ConfigurationException("networks.yml: agreement %s: debts: %s".formatted(agreement, fault));
        }
        sources.files().add(next);
        report().worked();
        return next;
    }

    private JobReport report() {
        return run.report().job(JOB);
    }
}
