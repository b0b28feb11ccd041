// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

/** Which open item a payment settles first; {@code allocate} in collections.yml. */
public enum AllocationOrder {
    /** The oldest due, whichever bill was paid. */
    OLDEST_FIRST,
    /** The bill that was paid, then the oldest due. */
    PAID_INVOICE_FIRST
}
