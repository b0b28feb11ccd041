// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations;

import java.util.List;
import java.util.Locale;

/** The jobs, in the order in which a month needs them; each has a launcher of the same name in {@code jobs/}. */
public enum JobName {
    IMPORT_AFFILIATE_ROLL(true),
    IMPORT_ADJUSTMENTS(true),
    IMPORT_PAYMENTS(true),
    RECONCILE_SETTLEMENTS(true),
    COMPUTE_ARREARS(false),
    IMPORT_SERVICES(true),
    COMPUTE_CHARGES(false),
    ISSUE_INVOICES(false),
    PREPARE_CLAIMS(false),
    BUNDLE_CLAIMS(false),
    WRITE_WORKBOOKS(false),
    SEAL_PERIOD(false),
    EXPORT_DEBTS(false),
    EXPORT_DIRECT_DEBITS(true),
    RUN_MONTH(true);

    private final boolean readsFiles;

    JobName(boolean readsFiles) {
        this.readsFiles = readsFiles;
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
