// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.recaudo.money.Money;

/**
 * What a payload's own layout cannot carry. A claim that does not fit is listed with the rule, never cut or rounded.
 *
 * <p>Sources: TISS 4.01.00 schemas (st_texto20, st_texto10, st_numerico3, st_decimal8-2, st_decimal3-2); 005010X222A1
 * (LX up to 50, HI up to 12 codes, CLM01 up to 20 characters).
 */
final class PayloadLimits {

    private static final int TISS_MEMBER_MAX = 20;
    private static final int TISS_AUTHORIZATION_MAX = 20;
    private static final int TISS_PROCEDURE_MAX = 10;
    private static final int TISS_QUANTITY_MAX = 999;
    private static final BigDecimal TISS_AMOUNT_MAX = new BigDecimal("999999.99");
    private static final BigDecimal TISS_FACTOR_MAX = new BigDecimal("9.99");
    private static final int X12_LINES_MAX = 50;
    private static final int X12_DIAGNOSES_MAX = 12;
    private static final int X12_MEMBER_MAX = 80;
    private static final int X12_CODE_MAX = 48;
    private static final String X12_SEPARATORS = "*~:^";

    private PayloadLimits() {}

    static void check(Claim claim, PayloadKind payload, List<Finding> findings) {
        RuleBook book = RuleBook.of(claim, findings);
        switch (payload) {
            case NPHIES_CLAIM_REQUEST -> {}
            case TISS_LOTE -> tiss(claim, book);
            case X12_837P -> x12(claim, book);
        }
    }

    private static void tiss(Claim claim, RuleBook book) {
        latin(book, "member number", claim.patient().memberId(), TISS_MEMBER_MAX);
        latin(book, "authorization", claim.authorization(), TISS_AUTHORIZATION_MAX);
        for (ClaimLine line : claim.lines()) {
            RuleBook at = book.at(line);
            latin(at, "procedure", line.procedure(), TISS_PROCEDURE_MAX);
            latin(at, "description", line.description(), Integer.MAX_VALUE);
            latin(at, "practitioner", line.practitioner(), Integer.MAX_VALUE);
            BigDecimal quantity = line.quantity().stripTrailingZeros();
            boolean whole = quantity.scale() <= 0 && quantity.intValue() <= TISS_QUANTITY_MAX;
            at.unless(whole, ClaimRule.TISS_QUANTITY, "quantity " + quantity.toPlainString(), "1 to 999, whole");
            tissAmount(at, "unit price", line.unitPrice());
            tissAmount(at, "gross", line.gross());
            BigDecimal factor = line.factor().stripTrailingZeros();
            boolean fits = factor.scale() <= 2 && factor.compareTo(TISS_FACTOR_MAX) <= 0;
            at.unless(fits, ClaimRule.TISS_AMOUNT, "factor " + factor.toPlainString(), "at most 9.99, two decimals");
        }
    }

    private static void tissAmount(RuleBook book, String what, Money money) {
        boolean fits = money.currency().digits() <= 2 && money.amount().compareTo(TISS_AMOUNT_MAX) <= 0;
        book.unless(fits, ClaimRule.TISS_AMOUNT, what + " " + money.decimalText(), "at most " + TISS_AMOUNT_MAX);
    }

    private static void latin(RuleBook book, String what, String text, int charactersMax) {
        boolean encodes = StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
        book.unless(encodes, ClaimRule.TISS_TEXT, what + " with letters beyond ISO-8859-1", "ISO-8859-1 only");
        boolean fits = text.length() <= charactersMax;
        String found = "%s of %s characters".formatted(what, text.length());
        book.unless(fits, ClaimRule.TISS_TEXT, found, "at most " + charactersMax);
    }

    private static void x12(Claim claim, RuleBook book) {
        int lines = claim.lines().size();
        book.unless(lines <= X12_LINES_MAX, ClaimRule.X12_LINES, lines + " lines", "at most " + X12_LINES_MAX);
        int diagnoses = claim.diagnoses().size();
        String limit = "at most " + X12_DIAGNOSES_MAX;
        book.unless(diagnoses <= X12_DIAGNOSES_MAX, ClaimRule.X12_DIAGNOSES, diagnoses + " diagnoses", limit);
        x12Code(book, "member number", claim.patient().memberId(), X12_MEMBER_MAX);
        x12Code(book, "authorization", claim.authorization(), X12_CODE_MAX);
        for (ClaimLine line : claim.lines()) {
            x12Code(book.at(line), "procedure", line.procedure(), X12_CODE_MAX);
            x12Code(book.at(line), "diagnosis", line.diagnosis(), X12_CODE_MAX);
        }
    }

    private static void x12Code(RuleBook book, String what, String code, int charactersMax) {
        boolean plain = code.chars().allMatch(c -> c >= ' ' && c <= '~' && X12_SEPARATORS.indexOf(c) < 0);
        boolean fits = plain && code.length() <= charactersMax;
        String expected = "at most %s characters, none of %s".formatted(charactersMax, X12_SEPARATORS);
        book.unless(fits, ClaimRule.X12_TEXT, "%s of %s characters".formatted(what, code.length()), expected);
    }
}
