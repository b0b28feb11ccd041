// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

/**
 * What the month's bank statement holds.
 *
 * @param settlements transfers of the networks; their gross, commission and tax, of which the bank credits the net
 * @param transferMinor one credit that no network sent
 * @param feeMinor one charge of the bank's own
 * @param unsettledMinor gross collected up to the business date that the bank has not credited yet
 */
record BankTruth(
        long openingMinor,
        long closingMinor,
        int entries,
        int settlements,
        long grossMinor,
        long commissionMinor,
        long taxMinor,
        long transferMinor,
        long feeMinor,
        long unsettledMinor) {}
