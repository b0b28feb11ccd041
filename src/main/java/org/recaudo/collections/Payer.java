// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

/**
 * What a payments file says of who paid, as it stands there; each part may be empty. Looked at only when the reference
 * names no household, and kept nowhere.
 *
 * @param taxId such as a CUIL or CPF
 * @param account account, card or IBAN that was debited
 * @param mandate id of the mandate under which it was debited
 */
public record Payer(String taxId, String account, String name, String mandate) {

    private static final Payer NONE = new Payer("", "", "", "");

    /** Nothing is said. */
    public static Payer none() {
        return NONE;
    }

    /** The tax id without blanks, points and hyphens. */
    public String plainTaxId() {
        return taxId.replaceAll("[ .-]", "");
    }

    /** The account without blanks and hyphens. */
    public String plainAccount() {
        return account.replaceAll("[ -]", "");
    }

    /** Names are personal: nothing of a payer is printed by accident. */
    @Override
    public String toString() {
        return "payer";
    }
}
