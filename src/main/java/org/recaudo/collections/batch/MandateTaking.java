// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recaudo.collections.Mandate;
import org.recaudo.collections.MandateEvent;
import org.recaudo.collections.MandateFault;
import org.recaudo.collections.jdbc.MandateTable;
import org.recaudo.ledger.AccountNumber;

/** The mandates of some households, and the events that a transaction adds to them. */
final class MandateTaking {

    private final MandateTable table;
    private final Map<AccountNumber, Map<String, Mandate>> mandates;
    private final List<MandateTable.Added> added = new ArrayList<>();

    MandateTaking(MandateTable table, Collection<AccountNumber> accounts) {
        this.table = table;
        this.mandates = new TreeMap<>(table.of(accounts));
    }

    Mandate mandate(String agreement, AccountNumber account) {
        Mandate mandate = mandates.getOrDefault(account, Map.of()).get(agreement);
        return mandate == null ? Mandate.none(agreement, account) : mandate;
    }

    /** Adds an event; answers why it cannot follow, and then adds nothing. */
    @Nullable
    MandateFault take(String agreement, AccountNumber account, MandateEvent event) {
        Mandate mandate = mandate(agreement, account);
        MandateFault fault = mandate.fault(event);
        if (fault == null) {
            Mandate longer = mandate.with(event);
            mandates.computeIfAbsent(account, number -> new TreeMap<>()).put(agreement, longer);
            added.add(new MandateTable.Added(agreement, account, longer.version(), event));
        }
        return fault;
    }

    /** Writes what was added. */
    void write() {
        table.add(added);
        added.clear();
    }
}
