// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

/**
 * The rules that a claim keeps before it is bundled. An id never changes its meaning: insurers, reports and tests name
 * it. {@code BV-} ids are those of the NPHIES rule book and hold for every agreement (its SAR is read as the fund's
 * currency); {@code TISS-} and {@code X12-} ids hold for their payload; {@code RC-} ids are the fund's own.
 */
public enum ClaimRule {
    NET("BV-00251", "net = quantity x unit price x factor + tax"),
    TOTAL("BV-00059", "total = sum of the net of the lines"),
    PAYER_SHARE("BV-00473", "payer share is not more than net"),
    PATIENT_SHARE("BV-00474", "patient share is not more than net"),
    SHARES("BV-00475", "patient share + payer share = net"),
    FACTOR("BV-00482", "factor is positive"),
    SERVICE_DATE("BV-00061", "service date is not after the claim's date"),
    TAX_CURRENCY("BV-00086", "tax is in the fund's currency"),
    PAYER_SHARE_CURRENCY("BV-00087", "payer share is in the fund's currency"),
    PATIENT_SHARE_CURRENCY("BV-00088", "patient share is in the fund's currency"),
    UNIT_PRICE_CURRENCY("BV-00092", "unit price is in the fund's currency"),
    NET_CURRENCY("BV-00093", "net is in the fund's currency"),
    TOTAL_CURRENCY("BV-00096", "total is in the fund's currency"),
    LOT_SIZE("BV-00373", "a lot carries no more claims than the agreement allows"),
    LOT_KIND("TISS-01", "a lot carries guides of one kind"),
    TISS_TEXT("TISS-02", "text fits the guide's field and ISO-8859-1"),
    TISS_QUANTITY("TISS-03", "quantity is a whole number of at most three digits"),
    TISS_AMOUNT("TISS-04", "amounts have at most two decimals and eight digits"),
    X12_LINES("X12-01", "a claim has at most 50 service lines"),
    X12_DIAGNOSES("X12-02", "a claim has at most 12 diagnoses"),
    X12_TEXT("X12-03", "codes hold no X12 separator and fit their element"),
    NO_LINES("RC-01", "a claim has at least one line"),
    NEGATIVE("RC-02", "quantity is positive and no amount is negative"),
    TAX("RC-03", "tax is what the agreement allows"),
    DIAGNOSIS("RC-04", "each line names a diagnosis"),
    PROCEDURE("RC-05", "each line names a procedure"),
    MEMBER("RC-06", "the claim names the insurer's member number"),
    BIRTH_DATE("RC-07", "the date of birth is known and not after the service");

    private final String id;
    private final String text;

    ClaimRule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    /** What the rule asks, in words. */
    public String text() {
        return text;
    }
}
