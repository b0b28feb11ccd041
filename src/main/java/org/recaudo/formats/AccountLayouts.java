// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.List;

/** The records of bank statements that are no XML, by the field names that camt.053 has too. */
final class AccountLayouts {
    static final int OF_STATEMENT = 0;
    static final int OF_BALANCE = 1;
    static final int OF_ENTRY = 2;
    static final int OF_TOTALS = 3;

    private AccountLayouts() {}

    static List<RecordLayout> all() {
        return List.of(
                MessageFields.of("statement")
                        .text("statement-id")
                        .text("message")
                        .text("sequence")
                        .text("account")
                        .text("currency")
                        .date("created")
                        .date("from-date")
                        .date("to-date")
                        .text("copy")
                        .text("stage")
                        .layout(OF_STATEMENT, false),
                MessageFields.of("balance")
                        .text("type")
                        .money("amount")
                        .text("currency")
                        .date("date")
                        .layout(OF_BALANCE, false),
                MessageFields.of("entry")
                        .money("amount")
                        .text("currency")
                        .text("mark")
                        .text("reversal")
                        .text("status")
                        .date("booking-date")
                        .date("value-date")
                        .text("code")
                        .text("reference")
                        .text("customer-reference")
                        .text("text")
                        .text("payer-name")
                        .text("payer-account")
                        .layout(OF_ENTRY, true),
                MessageFields.of("totals")
                        .text("what")
                        .text("count")
                        .money("total")
                        .layout(OF_TOTALS, false));
    }

    static Flow flow() {
        List<String> kinds = all().stream().map(RecordLayout::kind).toList();
        FlowTally.IdentityRule identity =
                new FlowTally.IdentityRule("statement", List.of("account", "statement-id"), "from-date", "currency");
        return Flow.of("entry", Grammar.of("(statement balance* totals* entry* totals* balance*)+", kinds), identity);
    }
}
