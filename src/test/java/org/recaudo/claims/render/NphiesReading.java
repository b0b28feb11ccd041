// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.recaudo.claims.Claim;
import org.recaudo.claims.ClaimLine;
import org.recaudo.claims.InsuredPatient;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads NPHIES messages of any origin, so that the rules can judge them; amounts are taken as they are stated. */
final class NphiesReading {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private NphiesReading() {}

    static JsonNode tree(byte[] message) {
        return MAPPER.readTree(message);
    }

    /** Every Claim of a message, inner bundles too. */
    static List<Claim> claims(JsonNode resource) {
        List<Claim> claims = new ArrayList<>();
        if (resource.path("resourceType").asString("").equals("Claim")) {
            claims.add(claim(resource));
        }
        for (JsonNode entry : resource.path("entry")) {
            claims.addAll(claims(entry.path("resource")));
        }
        return claims;
    }

    private static Claim claim(JsonNode claim) {
        LocalDate created = date(claim.path("created").asString());
        List<ClaimLine> lines = new ArrayList<>();
        for (JsonNode item : claim.path("item")) {
            lines.add(line(item, created));
        }
        return new Claim(
                claim.path("identifier").path(0).path("value").asString(""),
                "sample",
                BillingPeriod.of(created),
                1,
                created,
                new InsuredPatient("member", "name", LocalDate.of(1980, 1, 1), "F"),
                "",
                "",
                lines,
                money(claim.path("total")));
    }

    private static ClaimLine line(JsonNode item, LocalDate created) {
        Money net = money(item.path("net"));
        JsonNode patient = extension(item, "patient-share");
        JsonNode payer = extension(item, "payer-share");
        JsonNode tax = extension(item, "tax");
        Money zero = Money.zero(net.currency());
        Money patientShare = patient.isMissingNode() ? zero : money(patient);
        return new ClaimLine(
                item.path("sequence").asInt(),
                "service",
                date(item.path("servicedDate").asString(created.toString())),
                "",
                "diagnosis",
                item.path("productOrService")
                        .path("coding")
                        .path(0)
                        .path("code")
                        .asString("code"),
                "",
                item.path("quantity").path("value").decimalValue(BigDecimal.ONE),
                money(item.path("unitPrice")),
                item.path("factor").decimalValue(BigDecimal.ONE),
                tax.isMissingNode() ? zero : money(tax),
                net,
                patientShare,
                payer.isMissingNode() ? net.minus(patientShare) : money(payer));
    }

    private static JsonNode extension(JsonNode item, String name) {
        for (JsonNode extension : item.path("extension")) {
            if (extension.path("url").asString("").endsWith("extension-" + name)) {
                return extension.path("valueMoney");
            }
        }
        return item.path("no such extension");
    }

    private static Money money(JsonNode money) {
        CurrencyCode currency = CurrencyCode.of(money.path("currency").asString());
        return Money.of(money.path("value").decimalValue(), currency, RoundingMode.UNNECESSARY);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text.substring(0, 10));
    }
}
