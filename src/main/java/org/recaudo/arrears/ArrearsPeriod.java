// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.arrears;

import java.math.RoundingMode;
import java.time.LocalDate;
import org.recaudo.money.Rate;

/**
 * How the arrears of a period were computed.
 *
 * @param chargedTo the business date of the month before, up to which late fees had been raised
 */
public record ArrearsPeriod(
        LocalDate businessDate, LocalDate chargedTo, Rate annualRate, int daysInYear, RoundingMode rounding) {}
