// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import org.recaudo.affiliates.AffiliateRoll;
import org.recaudo.collections.jdbc.MandateTable;
import org.recaudo.collections.jdbc.OutboundFiles;
import org.recaudo.ledger.OpenItems;
import org.recaudo.runs.Fund;
import org.springframework.stereotype.Component;

/** What files of debts are made of. */
@Component
record DebtSources(OpenItems openItems, MandateTable mandates, AffiliateRoll roll, OutboundFiles files, Fund fund) {}
