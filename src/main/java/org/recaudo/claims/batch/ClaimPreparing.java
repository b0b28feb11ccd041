// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.batch;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.recaudo.charges.RenderedService;
import org.recaudo.charges.RenderedServices;
import org.recaudo.claims.Agreement;
import org.recaudo.claims.Agreements;
import org.recaudo.claims.Claim;
import org.recaudo.claims.ClaimPreparation;
import org.recaudo.claims.jdbc.ClaimTables;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.JobReport;
import org.recaudo.runs.RunOptions;
import org.recaudo.runs.RunReport;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Reads the claims that are still to be made, insurer by insurer, and writes them. What is done already is known by the
 * services that stand on a claim, so a run that was killed goes on with the next number.
 */
final class ClaimPreparing implements ItemWriter<Claim> {

    static final String JOB = "prepare-claims";

    private final RenderedServices services;
    private final Agreements agreements;
    private final ClaimTables tables;
    private final RunOptions options;
    private final JobReport report;

    ClaimPreparing(RenderedServices services, Agreements agreements, ClaimTables tables, PreparingRun run) {
        this.services = services;
        this.agreements = agreements;
        this.tables = tables;
        this.options = run.options();
        this.report = run.report().job(JOB);
    }

    /** Claims of the services of this period that stand on none yet. */
    Stream<Claim> pending() {
        return agreements.all().stream().flatMap(this::pending);
    }

    @Override
    public void write(Chunk<? extends Claim> chunk) {
        tables.addClaims(chunk.getItems());
        for (Claim claim : chunk) {
            report.count("claims of " + claim.insurer(), 1);
            report.count("services claimed", claim.lines().size());
            report.amount("total", claim.total());
            report.amount("payer share", claim.payerShare());
        }
        report.worked();
    }

    private Stream<Claim> pending(Agreement agreement) {
        BillingPeriod period = options.period();
        Set<String> claimed = tables.claimedServices(agreement.id(), period);
        List<RenderedService> open;
        try (Stream<RenderedService> rendered = services.ofInsurer(agreement.id(), period)) {
            open = rendered.filter(service -> !claimed.contains(service.serviceId()))
                    .toList();
        }
        int next = tables.lastClaim(agreement.id(), period) + 1;
        return new ClaimPreparation(agreement, period, options.businessDate(), next).claims(open).stream();
    }
}

/** What this run is asked for, and where it reports. */
record PreparingRun(RunOptions options, RunReport report) {}
