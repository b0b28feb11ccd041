// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import org.recaudo.collections.jdbc.MandateTable;
import org.recaudo.collections.jdbc.OrderTables;
import org.recaudo.collections.jdbc.OutboundFiles;
import org.recaudo.ledger.KnownAccounts;
import org.recaudo.ledger.OpenItems;
import org.springframework.stereotype.Component;

/** What direct debits are made of: who allowed them, what is owed, and what was asked for before. */
@Component
record DebitTables(
        MandateTable mandates,
        OrderTables orders,
        OutboundFiles files,
        OpenItems openItems,
        KnownAccounts households) {}
