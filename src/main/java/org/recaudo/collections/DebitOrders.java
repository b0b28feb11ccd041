// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.util.List;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.Rejection;
import org.recaudo.intake.Agreement;
import org.recaudo.intake.Delivery;

/**
 * What the import of payments tells direct debits, within the transaction of the delivery: what networks answered to
 * orders, and what banks say about mandates.
 */
public interface DebitOrders {

    /**
     * Closes the orders that the delivery answers. To be called once a delivery, after its payments, reversals and
     * rejects stand in their tables: they are read from there. Answers nothing for an agreement without orders.
     *
     * @param whole those of its rejects that are about a whole file or batch: they answer every order in it that has no
     *     other answer; one that names nothing of ours is noted
     */
    void settle(Delivery delivery, Agreement agreement, List<WholeReject> whole);

    /**
     * Takes records whose outcome is news of a mandate, in file order; may be called several times a delivery.
     *
     * @return those that are refused, and why; all others are accepted
     */
    List<Rejection> news(Delivery delivery, Agreement agreement, List<FileRecord> news);
}
