// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

import org.recaudo.formats.RejectionReason;

/** Why a line of a roll or of a file of changes is not taken. */
public enum RollFault implements RejectionReason {
    /** Household or member number is not of the form that the fund gives out. */
    AFFILIATE_NUMBER,
    /** No such relationship code. */
    RELATIONSHIP,
    /** Member 00 is not the titular, or the titular is not member 00. */
    TITULAR_NUMBER,
    /** No surname. */
    NAME,
    /** No such sex. */
    SEX,
    /** Born after the period, or more than 120 years before its end. */
    BIRTH_DATE,
    /** A plan without a tariff. */
    UNKNOWN_PLAN,
    /** Cover ends before it begins. */
    LEFT_BEFORE_JOINED,
    /** No such channel. */
    CHANNEL,
    /** The same affiliate number, or the same CUIL, on an earlier line. */
    DUPLICATE_AFFILIATE,
    /** A dependant of a household whose titular the fund does not have. */
    DEPENDANT_WITHOUT_TITULAR,
    /** The movement is none of A, B and M. */
    MOVEMENT,
    /** The movement is dated after the end of the period. */
    MOVEMENT_DATE,
    /** A new affiliate whom the fund has already. */
    ALREADY_AFFILIATED,
    /** A change or end of cover of somebody whom the fund does not have. */
    UNKNOWN_AFFILIATE,
    /** All member numbers of the household are given out. */
    HOUSEHOLD_FULL;

    @Override
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
