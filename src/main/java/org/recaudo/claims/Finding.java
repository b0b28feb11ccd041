// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

/**
 * One broken rule of one claim: a value, not an error. A claim with findings is not bundled and is listed with them.
 *
 * @param line position of the line, or 0 when the whole claim is meant
 * @param found the number or text as it stands; no name, no document, no member number
 * @param expected what the rule asks for
 */
public record Finding(ClaimRule rule, String claimNumber, int line, String found, String expected) {

    /** {@code BV-00251 claim GS-2611-000042 line 2: net 243.79, expected 243.80}. */
    public String text() {
        String where = line == 0 ? "claim " + claimNumber : "claim %s line %s".formatted(claimNumber, line);
        return "%s %s: %s, expected %s".formatted(rule.id(), where, found, expected);
    }
}
