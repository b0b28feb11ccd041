// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

import java.time.LocalDate;
import java.util.List;
import org.recaudo.money.BillingPeriod;

/** When files must be there, as networks.yml expects them, and which are late. */
public interface FileCalendar {

    /** What is late for a period on a date, in the order of networks.yml and by day. Counts what was posted. */
    List<LateFile> late(BillingPeriod period, LocalDate asOf);
}
