// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.recaudo.claims.Agreement;
import org.recaudo.claims.Claim;
import org.recaudo.claims.ClaimLine;
import org.recaudo.claims.InsuredPatient;
import org.recaudo.money.Money;

/**
 * One claim as loops 2000B, 2300 and 2400 of 005010X222A1. The patient is the subscriber. A line's charge (SV102)
 * includes its tax, which AMT*T repeats; so CLM02, the claim's total, is the sum of SV102.
 */
final class X12Claim {

    private static final int NAME_MAX = 60;
    private static final int GIVEN_MAX = 35;
    private static final int DIAGNOSES_POINTED_MAX = 4;

    private final X12Writer out;
    private final Agreement agreement;

    X12Claim(X12Writer out, Agreement agreement) {
        this.out = out;
        this.agreement = agreement;
    }

    /** Writes the subscriber's level and the claim; the level hangs below level 1, the provider. */
    void write(Claim claim, int level) {
        subscriber(claim, level);
        header(claim);
        for (ClaimLine line : claim.lines()) {
            line(claim, line);
        }
    }

    private void subscriber(Claim claim, int level) {
        InsuredPatient patient = claim.patient();
        out.segment("HL", String.valueOf(level), "1", "22", "0");
        out.segment("SBR", "P", "18", "", "", "", "", "", "", agreement.code("filing-indicator"));
        String family = X12Writer.plain(patient.familyName(), NAME_MAX);
        String given = X12Writer.plain(patient.givenNames(), GIVEN_MAX);
        out.segment("NM1", "IL", "1", family, given, "", "", "", "MI", patient.memberId());
        LocalDate birthDate = patient.birthDate();
        if (birthDate != null) {
            out.segment("DMG", "D8", date(birthDate), sex(patient.sex()));
        }
        String payer = X12Writer.plain(agreement.name(), NAME_MAX);
        out.segment("NM1", "PR", "2", payer, "", "", "", "", "PI", agreement.code("payer-id"));
    }

    private void header(Claim claim) {
        String place = agreement.code("place-of-service") + ":B:1";
        out.segment("CLM", claim.number(), amount(claim.total()), "", "", place, "Y", "A", "Y", "Y");
        if (claim.patientShare().isPositive()) {
            out.segment("AMT", "F5", amount(claim.patientShare()));
        }
        if (!claim.authorization().isEmpty()) {
            out.segment("REF", "G1", claim.authorization());
        }
        List<String> codes = new ArrayList<>();
        for (String diagnosis : claim.diagnoses()) {
            codes.add((codes.isEmpty() ? "ABK:" : "ABF:") + diagnosis.replace(".", ""));
        }
        out.segment("HI", codes.toArray(String[]::new));
    }

    private void line(Claim claim, ClaimLine line) {
        out.segment("LX", String.valueOf(line.line()));
        int pointer = 1 + claim.diagnoses().indexOf(line.diagnosis());
        out.segment(
                "SV1",
                "HC:" + line.procedure(),
                amount(line.net()),
                "UN",
                plain(line.quantity()),
                "",
                "",
                String.valueOf(pointer <= DIAGNOSES_POINTED_MAX ? pointer : 1));
        out.segment("DTP", "472", "D8", date(line.serviceDate()));
        out.segment("REF", "6R", X12Writer.plain(line.serviceId(), 30));
        if (line.tax().isPositive()) {
            out.segment("AMT", "T", amount(line.tax()));
        }
    }

    /** Amounts carry no trailing zeros beyond the decimals of the currency. */
    private static String amount(Money money) {
        return money.decimalText();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String date(LocalDate date) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }

    private static String sex(String sex) {
        return switch (sex) {
            case "M", "F" -> sex;
            default -> "U";
        };
    }
}
