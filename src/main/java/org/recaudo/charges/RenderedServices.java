// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges;

import java.util.stream.Stream;
import org.recaudo.money.BillingPeriod;

/** The services that {@code import-services} took in. */
public interface RenderedServices {

    /**
     * The services rendered to the insured of one insurer that were taken in for a period, whatever the month they were
     * rendered in, ordered by service date and service id. One cursor, bounded memory. Close the stream.
     */
    Stream<RenderedService> ofInsurer(String insurer, BillingPeriod period);
}
