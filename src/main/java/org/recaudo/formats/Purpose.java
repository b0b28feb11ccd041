// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a file is for. A purpose fixes the canonical names of the fields that jobs may ask a record for, whatever the
 * layout behind them; a format that lacks an optional one answers that it is empty. The order of the constants is the
 * order in which a run claims the files of a folder.
 */
public enum Purpose {
    AFFILIATE_ROLL("affiliate-roll", "import-affiliate-roll", Set.of()),
    AFFILIATE_CHANGES("affiliate-changes", "import-affiliate-roll", Set.of()),
    ADJUSTMENTS("adjustments", "import-adjustments", Set.of()),
    PAYMENTS(
            "payments",
            "import-payments",
            Set.of(
                    "payment-date",
                    "credit-date",
                    "amount",
                    "currency",
                    "reference",
                    "barcode",
                    "channel",
                    "reason",
                    "reason-text",
                    "receipt",
                    "due-date",
                    "invoice",
                    "branch",
                    "fee",
                    "mandate",
                    "payer-name",
                    "payer-tax-id",
                    "payer-agency",
                    "payer-account",
                    "scope",
                    "message",
                    "batch")),
    /** Of the records of a bank statement only its entries count, and only they are told to the delivery's log. */
    BANK_STATEMENT("bank-statement", "reconcile-settlements", Set.of()),
    SERVICES("services", "import-services", Set.of()),
    /** What is owed, as a network wants to be told it: we write such files; reading one back is for checks only. */
    DEBTS("debts", "export-debts", Set.of()),
    /** Debit orders under mandates, to a bank or a card: we write such files. */
    DEBIT_ORDERS("debit-orders", "export-direct-debits", Set.of()),
    /** Adhesions, changes and ends of mandates that reached the fund itself. */
    MANDATES("mandates", "export-direct-debits", Set.of()),
    /** What a person decided about payments in suspense. */
    CORRECTIONS("corrections", "import-payments", Set.of());

    private final String code;
    private final String job;
    private final Set<String> optionalFields;

    Purpose(String code, String job, Set<String> optionalFields) {
        this.code = code;
        this.job = job;
        this.optionalFields = optionalFields;
    }

    /** The word that stands for this purpose in a format's description. */
    public String code() {
        return code;
    }

    /** The name of the job that takes such files. */
    public String job() {
        return job;
    }

    /** Whether the fund writes such files and no job takes them in. */
    public boolean isWritten() {
        return this == DEBTS || this == DEBIT_ORDERS;
    }

    /** Whether jobs may ask for this field although the layout at hand does not carry it. */
    public boolean knows(String field) {
        return optionalFields.contains(field);
    }

    /** The purpose of this code, or nothing when there is none. */
    public static Optional<Purpose> ofCode(String code) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.code.equals(code))
                .findFirst();
    }

    /** All codes, for a message that lists the choice. */
    public static String codes() {
        return List.of(values()).stream().map(Purpose::code).collect(Collectors.joining(", "));
    }
}
