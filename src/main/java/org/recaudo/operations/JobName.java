// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations;

import java.util.List;
import java.util.Locale;

/** The jobs, in the order in which a month needs them; each has a launcher of the same name in {@code jobs/}. */
public enum JobName {
    IMPORT_AFFILIATE_ROLL(
            true, "Reads the full roll and the month's changes, and leaves the households and members in force."),
    IMPORT_ADJUSTMENTS(true, "Reads opening balances, and leaves each as a debt or credit of its household."),
    IMPORT_PAYMENTS(
            true,
            "Reads payment networks' files, and leaves each payment on the oldest debt, as credit, or in suspense."),
    RECONCILE_SETTLEMENTS(
            true,
            "Reads bank statements, ties them with network files and ledger, and leaves each difference explained."),
    COMPUTE_ARREARS(false, "Reads the debts that are overdue, and leaves their age and late fees posted."),
    IMPORT_SERVICES(
            true,
            "Reads services rendered, and leaves co-payments of own members and what other insurers are to be asked."),
    COMPUTE_CHARGES(
            false,
            "Reads members, plans and prices, and leaves the month's charges posted and credit applied to them."),
    ISSUE_INVOICES(
            false, "Reads the month's charges, and leaves numbered invoices as a print pack and as digital files."),
    PREPARE_CLAIMS(false, "Reads services that other insurers pay for, and leaves a claim or an exception of each."),
    BUNDLE_CLAIMS(false, "Reads the claims prepared, and leaves them in bundles, one an insurer, ready to send."),
    WRITE_WORKBOOKS(false, "Reads the books, and leaves finance two workbooks: the month and its collections."),
    SEAL_PERIOD(false, "Reads a reconciled period, and leaves it closed: nothing is posted to it again."),
    EXPORT_DEBTS(false, "Reads what is owed, and leaves the files from which payment networks collect it."),
    EXPORT_DIRECT_DEBITS(
            true,
            "Reads mandates and what falls due under them, and leaves debit orders for banks and card companies."),
    RUN_MONTH(
            true,
            "Reads a month's files, runs jobs from import-affiliate-roll to write-workbooks, and leaves it billed.");

    private final boolean readsFiles;
    private final String summary;

    JobName(boolean readsFiles, String summary) {
        this.readsFiles = readsFiles;
        this.summary = summary;
    }

    /** One sentence: what the job reads and what it leaves. */
    public String summary() {
        return summary;
    }

    /** The name that scripts, outputs and Spring Batch know it by: {@code import-payments}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether {@code --input} and {@code --format} mean something to it. */
    public boolean readsFiles() {
        return readsFiles;
    }

    /** The name of its Flow bean: {@code importPaymentsFlow}. */
    public String flowBean() {
        return camel() + "Flow";
    }

    /** The name of its Job bean: {@code importPaymentsJob}. */
    public String jobBean() {
        return camel() + "Job";
    }

    /** The jobs of {@code run-month}, in order; it never seals. */
    public static List<JobName> month() {
        return List.of(values()).subList(0, SEAL_PERIOD.ordinal());
    }

    private String camel() {
        StringBuilder camel = new StringBuilder();
        for (String word : text().split("-")) {
            camel.append(camel.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return camel.toString();
    }
}
