// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/** Count and sum of the orders of a message or batch: as its own record states them, or as they were written. */
final class Pain008Totals {
    private static final int DECIMALS = 5;
    private static final int DECIMALS_MIN = 2;

    private final RecordWriter.Row row;
    private long orders;
    private long sum;

    Pain008Totals(RecordWriter.Row row) {
        this.row = row;
    }

    /** Whether the caller said both before the first order. */
    boolean stated() {
        return !row.text("orders").isEmpty() && !row.text("total").isEmpty();
    }

    void add(RecordWriter.Row order) {
        orders++;
        sum = Math.addExact(sum, amount(order.required("amount")));
    }

    String count() {
        return stated() ? row.text("orders") : Long.toString(orders);
    }

    String sum() {
        return stated() ? row.text("total") : decimal(sum);
    }

    /** Refuses what was stated when something else was written. */
    void verify() {
        if (stated() && (!row.text("orders").equals(Long.toString(orders)) || amount(row.text("total")) != sum)) {
            throw new IllegalStateException("The %s states %s orders of %s, but %d of %s were written"
                    .formatted(row.layout().kind(), row.text("orders"), row.text("total"), orders, decimal(sum)));
        }
    }

    private static long amount(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        long amount = Amounts.pointed(bytes, 0, bytes.length, DECIMALS);
        if (amount < 0) {
            throw new IllegalArgumentException("'%s' is no amount that can be debited".formatted(text));
        }
        return amount;
    }

    private static String decimal(long value) {
        BigDecimal decimal = BigDecimal.valueOf(value, DECIMALS).stripTrailingZeros();
        return decimal.setScale(Math.max(DECIMALS_MIN, decimal.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
