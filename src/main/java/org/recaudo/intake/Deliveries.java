// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.recaudo.money.BillingPeriod;

/** The deliveries that were posted, and the records that were rejected in them. */
public interface Deliveries {

    /** The delivery of this id, which every source of a fact names. */
    Optional<PostedDelivery> byId(long id);

    /** The delivery whose file had this content. */
    Optional<PostedDelivery> byContent(String sha256);

    /** The deliveries whose file had this name, or whose content's hash starts so, by id. */
    List<PostedDelivery> named(String nameOrHash);

    /** The delivery of an agreement that says of itself that it is this one. */
    Optional<PostedDelivery> byIdentity(String agreement, String identity);

    /** What the runs of a period posted, by agreement and identity. */
    List<PostedDelivery> of(BillingPeriod period);

    /** What is rejected in a delivery, by line; to be closed. */
    Stream<RejectedRecord> rejections(long delivery);

    /** Records the number that a delivery has among those of its sender, within the caller's transaction. */
    void number(Delivery delivery, DeliverySequence sequence);

    /** Where the number of a delivery stands among those of its sender; nothing for one without a number. */
    Optional<SequencePlace> place(long delivery);

    /** Records a delivery with its rejections, within the caller's transaction. */
    void add(PostedDelivery delivery, Iterator<RejectedRecord> rejections);
}
