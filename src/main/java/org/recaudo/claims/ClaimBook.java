// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

import java.util.List;
import java.util.stream.Stream;
import org.recaudo.money.BillingPeriod;

/** What was claimed of insurers, for workbooks and reports. */
public interface ClaimBook {

    /** The claims prepared in a period, ordered by insurer and claim number. Close the stream. */
    Stream<ClaimSummary> claims(BillingPeriod period);

    /** The bundles made in a period, ordered by insurer and bundle number. */
    List<BundleSummary> bundles(BillingPeriod period);

    /**
     * Why claims of this and earlier periods that their agreement would let go are not bundled, ordered by insurer,
     * claim and line.
     */
    List<Finding> findings(BillingPeriod period);
}
