// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import org.recaudo.money.BusinessCalendar;
import org.recaudo.runs.ConfigNode;

/**
 * How payments are given to households and open items.
 *
 * @param calendar tells the last day on which a bill could be paid without surcharge
 */
public record CollectionTerms(BusinessCalendar calendar, AllocationOrder order, MatchingTerms matching) {

    /** What holds where nothing is configured: oldest first. */
    public static CollectionTerms standard(BusinessCalendar calendar) {
        return new CollectionTerms(calendar, AllocationOrder.OLDEST_FIRST, MatchingTerms.standard());
    }

    /** Reads {@code config/collections.yml}; refuses keys that nobody knows. */
    public static CollectionTerms read(ConfigNode file, BusinessCalendar calendar) {
        AllocationOrder order =
                file.has("allocate") ? file.oneOf("allocate", AllocationOrder.class) : AllocationOrder.OLDEST_FIRST;
        MatchingTerms matching = MatchingTerms.read(file.nodeOrEmpty("matching"));
        file.refuseUnknown();
        return new CollectionTerms(calendar, order, matching);
    }
}
