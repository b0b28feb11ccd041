// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks.render;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.recaudo.intake.Agreement;
import org.recaudo.ledger.TrialBalance;
import org.recaudo.reconciliation.SettledDay;
import org.recaudo.reconciliation.Settlement;
import org.recaudo.runs.sheets.SheetFormula;
import org.recaudo.runs.sheets.SheetTable;
import org.recaudo.workbooks.WorkbookWindow;

/** Why each network's clearing account stands where it does: money under way, credits without payments, claims. */
final class ClearingSheet {

    static final int EXPLAINED = 5;
    static final int LEDGER = 6;

    private static final class Parts {

        private final List<String> networks = new ArrayList<>();
        private long openMinor;
        private long unmatchedMinor;
        private long claimedMinor;

        long explainedMinor() {
            return openMinor - unmatchedMinor + claimedMinor;
        }
    }

    private ClearingSheet() {}

    static SheetTable of(CollectionBooks books, TrialBalance balance, WorkbookWindow window, SheetTexts texts) {
        Map<String, Parts> accounts = accounts(books, window);
        return new SheetTable(
                texts.text("clearing"),
                texts.text("clearing-title", window.last()),
                List.of(
                        texts.words("code", 10),
                        texts.words("network", 34),
                        texts.money("open-gross"),
                        texts.money("without-payments"),
                        texts.money("to-claim"),
                        texts.money("explained"),
                        texts.money("in-ledger"),
                        texts.money("unexplained")),
                () -> {
                    AtomicInteger row = new AtomicInteger(3);
                    return accounts.entrySet().stream()
                            .map(account -> row(
                                    account.getKey(),
                                    account.getValue(),
                                    closing(balance, account.getKey(), texts),
                                    new At(row.incrementAndGet(), texts)));
                });
    }

    private record At(int row, SheetTexts texts) {}

    private static List<?> row(String code, Parts parts, BigDecimal closing, At at) {
        int row = at.row();
        BigDecimal explained = at.texts().amount(parts.explainedMinor());
        return SheetTable.row(
                code,
                String.join(", ", parts.networks),
                at.texts().amount(parts.openMinor),
                at.texts().amount(parts.unmatchedMinor),
                at.texts().amount(parts.claimedMinor),
                SheetFormula.number("C%d-D%d+E%d".formatted(row, row, row), explained),
                closing,
                SheetFormula.number("ROUND(G%d-F%d,4)".formatted(row, row), closing.subtract(explained)));
    }

    private static Map<String, Parts> accounts(CollectionBooks books, WorkbookWindow window) {
        Map<String, Parts> accounts = new TreeMap<>();
        Map<String, Parts> byNetwork = new TreeMap<>();
        for (Agreement agreement : books.networks().agreements()) {
            Parts parts = accounts.computeIfAbsent(agreement.clearingAccount(), code -> new Parts());
            parts.networks.add(agreement.name());
            byNetwork.put(agreement.id(), parts);
        }
        for (SettledDay day : books.bank().days(window.last())) {
            Parts parts = of(byNetwork, day.expected().agreement());
            if (!day.isSettled()) {
                parts.openMinor += day.expected().gross().minorUnits();
            } else if (!day.posted()) {
                parts.claimedMinor -= day.difference().minorUnits();
            }
        }
        for (Settlement credit : books.bank().unmatched(window.last())) {
            of(byNetwork, credit.agreement()).unmatchedMinor += credit.amount().minorUnits();
        }
        return accounts;
    }

    private static Parts of(Map<String, Parts> byNetwork, String network) {
        return byNetwork.computeIfAbsent(network, id -> new Parts());
    }

    private static BigDecimal closing(TrialBalance balance, String code, SheetTexts texts) {
        return balance.lines().stream()
                .filter(line -> line.account().code().equals(code))
                .map(line -> texts.amount(line.closingMinor()))
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }
}
