// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks.render;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.recaudo.charges.AccountCharges;
import org.recaudo.charges.Charge;
import org.recaudo.charges.ChargeBook;
import org.recaudo.charges.Concept;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.sheets.SheetFormula;
import org.recaudo.runs.sheets.SheetTable;

/** What each household was charged in the period, by concept. */
final class ChargesSheet {

    static final int TOTAL = 4;

    private ChargesSheet() {}

    static SheetTable of(ChargeBook charges, BillingPeriod period, SheetTexts texts) {
        return new SheetTable(
                texts.text("charges"),
                texts.text("charges-title", period),
                List.of(
                        texts.words("account", 12),
                        texts.money("fees"),
                        texts.money("taxes"),
                        texts.money("copayments"),
                        texts.money("total")),
                () -> rows(charges, period));
    }

    private static Stream<List<?>> rows(ChargeBook charges, BillingPeriod period) {
        AtomicInteger row = new AtomicInteger(3);
        return charges.charges(period, null).map(account -> row(account, row.incrementAndGet()));
    }

    private static List<?> row(AccountCharges account, int row) {
        Map<Concept, BigDecimal> sums = new EnumMap<>(Concept.class);
        for (Charge charge : account.charges()) {
            sums.merge(charge.concept(), charge.amount().amount(), BigDecimal::add);
        }
        BigDecimal total = sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return SheetTable.row(
                account.account().toString(),
                sums.getOrDefault(Concept.FEE, BigDecimal.ZERO),
                sums.getOrDefault(Concept.TAX, BigDecimal.ZERO),
                sums.getOrDefault(Concept.COPAYMENT, BigDecimal.ZERO),
                SheetFormula.number("SUM(B" + row + ":D" + row + ")", total));
    }
}
