// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

import java.util.Set;

/** The plans that affiliates can have. The owner of the tariffs answers: a plan without a price cannot be billed. */
public interface KnownPlans {

    /** Codes of all plans. */
    Set<String> codes();
}
