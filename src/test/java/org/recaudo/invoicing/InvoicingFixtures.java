// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.recaudo.affiliates.AffiliateNumber;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;

/** Invented invoices for tests. */
public final class InvoicingFixtures {

    public static final BillingPeriod NOVEMBER = BillingPeriod.parse("2026-11");
    public static final CurrencyCode PESOS = CurrencyCode.of("ARS");

    private InvoicingFixtures() {}

    public static Money pesos(String amount) {
        return Money.parse(amount, PESOS);
    }

    public static Recipient recipient(String name, String... addressLines) {
        return new Recipient(name, List.of(addressLines), "S2000ABC", "2000SABC", "S", "001");
    }

    /** A family of so many members with a fee each and so many co-payments each. */
    public static List<InvoiceLine> lines(AccountNumber account, int members, int copayments) {
        String[] names = {
            "GONZÁLEZ ECHEVERRÍA, María Fernanda de los Ángeles",
            "GONZÁLEZ, Juan Ignacio",
            "GONZÁLEZ PEÑA, Sofía",
            "GONZÁLEZ PEÑA, Tomás"
        };
        String[] services = {
            "Consulta clínica médica", "Resonancia magnética de rodilla con contraste", "Laboratorio", "Kinesiología"
        };
        List<InvoiceLine> lines = new ArrayList<>();
        for (int member = 0; member < members; member++) {
            AffiliateNumber affiliate = new AffiliateNumber(account, member);
            String name = names[member % names.length];
            int days = member == 3 ? 20 : 30;
            lines.add(new InvoiceLine(
                    LineKind.FEE, affiliate, name, "C300", null, null, days, 30, "", pesos("97804.00")));
            lines.add(new InvoiceLine(
                    LineKind.TAX, affiliate, name, "C300", null, null, 30, 30, "10.5", pesos("10269.42")));
            for (int service = 0; service < copayments; service++) {
                lines.add(new InvoiceLine(
                        LineKind.COPAYMENT,
                        affiliate,
                        name,
                        "",
                        LocalDate.of(2026, 10, 7 + service),
                        null,
                        1,
                        1,
                        services[service % services.length],
                        pesos("4350.50")));
            }
        }
        return lines;
    }

    /** An invoice whose total is what its lines, previous balance and movements sum to. */
    public static Invoice invoice(int account, Recipient recipient, List<InvoiceLine> lines, String... balances) {
        Money charges = lines.stream().map(InvoiceLine::amount).reduce(Money.zero(PESOS), Money::plus);
        Money previous = pesos(balances.length > 0 ? balances[0] : "0");
        Money movements = pesos(balances.length > 1 ? balances[1] : "0");
        Money overdue = pesos(balances.length > 2 ? balances[2] : "0");
        AccountSummary summary = new AccountSummary(
                previous,
                movements,
                charges,
                previous.plus(movements).plus(charges),
                overdue,
                overdue.isPositive() ? 2 : 0,
                overdue.isPositive() ? BillingPeriod.parse("2026-08") : null);
        return new Invoice(
                new InvoiceNumber(NOVEMBER, new AccountNumber(account)),
                LocalDate.of(2026, 11, 5),
                LocalDate.of(2026, 11, 10),
                LocalDate.of(2026, 11, 20),
                "0937",
                recipient,
                Route.PRINT,
                summary,
                lines);
    }
}
