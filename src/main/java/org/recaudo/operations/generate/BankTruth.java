// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

/**
 * What the month's bank statements hold.
 *
 * @param settlements transfers of the networks that settle payments; their gross, commission, tax on it and taxes
 *     withheld as agreed, of which the bank credits the net
 * @param otherTaxMinor taxes withheld that are not always withheld
 * @param postedMinor small differences, posted as commission
 * @param clearingMinor what the month's differences leave on the networks' clearing accounts
 * @param transferMinor credits that no network sent and that carry no reference
 * @param feeMinor one charge of the bank's own
 * @param unsettledMinor gross collected up to the business date that the bank has not credited yet
 */
record BankTruth(
        Balances balances,
        int settlements,
        long grossMinor,
        long commissionMinor,
        long taxMinor,
        long withheldMinor,
        long otherTaxMinor,
        long postedMinor,
        long clearingMinor,
        long transferMinor,
        long feeMinor,
        long unsettledMinor,
        Members members) {

    /** The account into which networks pay. */
    record Balances(long openingMinor, long closingMinor, int entries) {}

    /** The account into which members pay, and what came under our references; nothing where the fund has none. */
    record Members(long closingMinor, long paidMinor, int transfers) {}

    BankTruth with(Balances other) {
        return new BankTruth(
                other,
                settlements,
                grossMinor,
                commissionMinor,
                taxMinor,
                withheldMinor,
                otherTaxMinor,
                postedMinor,
                clearingMinor,
                transferMinor,
                feeMinor,
                unsettledMinor,
                members);
    }

    BankTruth with(long strangersMinor, long chargeMinor) {
        return new BankTruth(
                balances,
                settlements,
                grossMinor,
                commissionMinor,
                taxMinor,
                withheldMinor,
                otherTaxMinor,
                postedMinor,
                clearingMinor,
                strangersMinor,
                chargeMinor,
                unsettledMinor,
                members);
    }

    BankTruth with(long collectionMinor, long memberMinor, int transfers) {
        return new BankTruth(
                balances,
                settlements,
                grossMinor,
                commissionMinor,
                taxMinor,
                withheldMinor,
                otherTaxMinor,
                postedMinor,
                clearingMinor,
                transferMinor,
                feeMinor,
                unsettledMinor,
                new Members(collectionMinor, memberMinor, transfers));
    }
}
