// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

/** Why the value of a field is refused by its layout. */
public enum FieldFault implements RejectionReason {
    MISSING("missing"),
    NOT_DIGITS("not-digits"),
    NOT_A_DATE("not-a-date"),
    IMPLAUSIBLE_DATE("implausible-date"),
    NOT_AN_AMOUNT("not-an-amount"),
    NEGATIVE_AMOUNT("negative-amount"),
    AMOUNT_TOO_LARGE("amount-too-large"),
    CHECK_DIGIT("check-digit"),
    UNKNOWN_CODE("unknown-code"),
    NOT_THE_CONSTANT("not-the-constant"),
    LENGTH("length"),
    CONTROL_CHARACTER("control-character"),
    FORMULA("formula"),
    NUMBER_OF_FIELDS("number-of-fields"),
    QUOTES("quotes"),
    PARTS_DISAGREE("parts-disagree"),
    AMOUNTS_DISAGREE("amounts-disagree");

    private final String code;

    FieldFault(String code) {
        this.code = code;
    }

    /** Whether one value is wrong, and not the way in which the line is cut into values or goes with others. */
    boolean isOfOneValue() {
        return switch (this) {
            case NUMBER_OF_FIELDS, QUOTES, IMPLAUSIBLE_DATE, PARTS_DISAGREE, AMOUNTS_DISAGREE -> false;
            case MISSING, NOT_DIGITS, NOT_A_DATE, NOT_AN_AMOUNT, NEGATIVE_AMOUNT, AMOUNT_TOO_LARGE -> true;
            case CHECK_DIGIT, UNKNOWN_CODE, NOT_THE_CONSTANT, LENGTH, CONTROL_CHARACTER, FORMULA -> true;
        };
    }

    @Override
    public String code() {
        return code;
    }
}
