// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one statement of a camt.053 says about itself, held against its entries: booked balances, of which the opening
 * one is OPBD, or PRCD where there is none, and counts and sums where the bank sends them (TxsSummry).
 */
final class CamtStatement {
    private final FileRecord record;
    private final int minorDigits;
    private final StatementBalance balance;
    private @Nullable Long previousClosing;
    private @Nullable FileRecord summary;
    private final long[] counts = new long[2];
    private final long[] sums = new long[2];

    CamtStatement(FileRecord record, int minorDigits) {
        this.record = record;
        this.minorDigits = minorDigits;
        this.balance = new StatementBalance(record.text("statement-id"), minorDigits);
    }

    String id() {
        return record.text("statement-id");
    }

    String currency() {
        return record.text("currency");
    }

    /** Whether a balance is one of what was booked. */
    static boolean isBooked(FileRecord balance) {
        return List.of("OPBD", "PRCD", "CLBD").contains(balance.text("type"));
    }

    void balance(FileRecord record) {
        long minor = record.minor("amount");
        switch (record.text("type")) {
            case "OPBD" -> {
                if (!balance.isOpened()) {
                    balance.opens(minor);
                }
            }
            case "PRCD" -> previousClosing = minor;
            case "CLBD" -> balance.closes(minor);
            default -> {
                // Available and interim balances are no booked ones.
            }
        }
    }

    void summary(FileRecord stated) {
        summary = stated;
    }

    /** Takes an entry into account; pending and information entries move no balance. */
    void entry(boolean credit, FileRecord entry, boolean booked) {
        long minor = entry.moneyMinor();
        if (minor < 0) {
            throw FileRefused.at(
                    entry.line(),
                    "entry %d has an amount below zero; expected its side in CdtDbtInd".formatted(entry.line()));
        }
        int side = credit ? 0 : 1;
        counts[side]++;
        sums[side] = Math.addExact(sums[side], minor);
        if (booked) {
            balance.entry(credit, minor);
        }
    }

    /** Whether it states a booked balance at all. */
    boolean isBalanced() {
        return balance.isOpened() || balance.isClosed() || previousClosing != null;
    }

    StatedTotal verify(long line, StatementBalance.Names names) {
        Long before = previousClosing;
        if (!balance.isOpened() && before != null) {
            balance.opens(before);
        }
        return balance.verify(line, names);
    }

    /** Holds the counts and sums that the file states against its entries; refuses what disagrees. */
    List<StatedTotal> summaries() {
        FileRecord stated = summary;
        List<StatedTotal> totals = new ArrayList<>();
        if (stated != null) {
            count(stated, "entries", counts[0] + counts[1], totals);
            count(stated, "credits", counts[0], totals);
            count(stated, "debits", counts[1], totals);
            sum(stated, "total", Math.addExact(sums[0], sums[1]), totals);
            sum(stated, "credit-total", sums[0], totals);
            sum(stated, "debit-total", sums[1], totals);
        }
        return totals;
    }

    private void count(FileRecord stated, String field, long found, List<StatedTotal> totals) {
        if (stated.has(field)) {
            String text = stated.text(field);
            long count = StatedCount.of(text);
            String plain = count == StatedCount.NONE ? text : Long.toString(count);
            agree(stated, new StatedTotal(stated.line(), "summary", field, plain, Long.toString(found), true), totals);
        }
    }

    private void sum(FileRecord stated, String field, long found, List<StatedTotal> totals) {
        if (stated.has(field)) {
            String text = decimal(stated.minor(field));
            agree(stated, new StatedTotal(stated.line(), "summary", field, text, decimal(found), true), totals);
        }
    }

    private void agree(FileRecord stated, StatedTotal total, List<StatedTotal> totals) {
        if (!total.agrees()) {
            throw FileRefused.of(
                    new Complaint(stated.line(), 0, total.field(), total.stated(), total.found()),
                    "statement %s states %s of %s (TxsSummry), but its entries give %s"
                            .formatted(id(), total.field(), total.stated(), total.found()));
        }
        totals.add(total);
    }

    private String decimal(long minor) {
        return BigDecimal.valueOf(minor, minorDigits).toPlainString();
    }
}
