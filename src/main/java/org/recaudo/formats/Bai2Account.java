// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** One account of a BAI file: what its own record states, and what its details add up to. */
final class Bai2Account {
    private final String id;
    private final String currency;
    private final Map<String, Long> stated = new HashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private long credits;
    private long debits;
    private long creditEntries;
    private long debitEntries;
    private long total;
    private long records;

    Bai2Account(String id, String currency) {
        this.id = id;
        this.currency = currency;
    }

    String id() {
        return id;
    }

    String currency() {
        return currency;
    }

    /** A balance or total of the account's record, and how many items it is about; below zero for no number. */
    void states(String code, long minor, long items) {
        stated.putIfAbsent(code, minor);
        if (items >= 0) {
            counts.putIfAbsent(code, items);
        }
    }

    boolean hasStated(String code) {
        return stated.containsKey(code);
    }

    long stated(String code) {
        return stated.getOrDefault(code, 0L);
    }

    long count(String code) {
        return counts.getOrDefault(code, -1L);
    }

    void add(boolean credit, long minor) {
        if (credit) {
            credits = Math.addExact(credits, minor);
            creditEntries++;
        } else {
            debits = Math.addExact(debits, minor);
            debitEntries++;
        }
    }

    /** Any amount, for the control total; debits add like credits. */
    void addToTotal(long minor) {
        total = Math.addExact(total, minor);
    }

    void addRecords(int lines) {
        records += lines;
    }

    long total() {
        return total;
    }

    long records() {
        return records;
    }

    long credits() {
        return credits;
    }

    long debits() {
        return debits;
    }

    long creditEntries() {
        return creditEntries;
    }

    long debitEntries() {
        return debitEntries;
    }

    /** What the details lead to from an opening balance. */
    long closingFrom(long opening) {
        return Math.subtractExact(Math.addExact(opening, credits), debits);
    }

    static String decimal(long minor, int digits) {
        return BigDecimal.valueOf(minor, digits).toPlainString();
    }
}
