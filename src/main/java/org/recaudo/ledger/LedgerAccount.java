// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One account of the chart: its code here, its name, its class, the code that the fund's own general ledger uses for
 * it, and the role it plays, if any.
 */
public record LedgerAccount(
        String code, String name, AccountClass accountClass, String glCode, @Nullable AccountRole role) {

    public LedgerAccount {
        if (code.isBlank() || name.isBlank() || glCode.isBlank()) {
            throw new IllegalArgumentException(
                    "Account \"%s\" needs a code, a name and a general-ledger code".formatted(code));
        }
    }
}
