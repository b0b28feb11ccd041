// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.ArrayList;
import java.util.List;

/** Counts and sums of a BAI file, account by account and group by group, held against its trailers. */
final class Bai2Totals {
    private final Bai2Codes codes;
    private final Bai2Lines lines;
    private final int digits;
    private final StatementBalance.Kept kept = new StatementBalance.Kept();
    private final List<Complaint> notes = new ArrayList<>();
    private long accountStart;
    private long groupStart;
    private long records;
    private long accounts;
    private long groups;
    private long groupTotal;
    private long fileTotal;

    Bai2Totals(Bai2Codes codes, Bai2Lines lines, int digits) {
        this.codes = codes;
        this.lines = lines;
        this.digits = digits;
    }

    /** A record of so many lines was read. */
    void count(int physicalLines) {
        records += physicalLines;
    }

    void group() {
        groupStart = records - lines.lines();
        accounts = 0;
        groupTotal = 0;
        groups++;
    }

    void account(Bai2Account opened) {
        accountStart = records - lines.lines();
        accounts++;
    }

    /** Record 49: the sum of all amounts of the account, and its records; then what its own record states. */
    void accountEnd(Bai2Account account, Bai2Values values) {
        long stated = values.amount("total", account.currency());
        sum("account-end", "total", stated, account.total());
        counted("account-end", "records", values.count("records"), records - accountStart);
        groupTotal = Math.addExact(groupTotal, stated);
        summary(account, codes.creditTotal(), account.credits(), account.creditEntries());
        summary(account, codes.debitTotal(), account.debits(), account.debitEntries());
    }

    private void summary(Bai2Account account, String code, long sum, long entries) {
        if (account.hasStated(code)) {
            sum("account", "code " + code, account.stated(code), sum);
            if (account.count(code) >= 0) {
                counted("account", "items of code " + code, account.count(code), entries);
            }
        }
    }

    /** Whether the account states this pair of balances and its details lead from the one to the other. */
    boolean balances(Bai2Account account, int pair) {
        String opening = codes.opening().get(pair);
        String closing = codes.closing().get(pair);
        boolean last = pair + 1 == codes.opening().size();
        if (!account.hasStated(opening) || !account.hasStated(closing)) {
            if (last) {
                note("no opening and closing balance of account record", "codes %s".formatted(codes.opening()));
            }
            return false;
        }
        long found = account.closingFrom(account.stated(opening));
        if (pair == 0) {
            sum("account", "closing balance (code %s)".formatted(closing), account.stated(closing), found);
        }
        boolean agrees = found == account.stated(closing);
        if (!agrees) {
            note("available balances that the details do not lead between", "ledger balances");
        }
        return agrees;
    }

    /** Record 98. */
    void groupEnd(Bai2Values values, String currency) {
        long stated = values.amount("total", currency);
        sum("group-end", "total", stated, groupTotal);
        counted("group-end", "accounts", values.count("accounts"), accounts);
        counted("group-end", "records", values.count("records"), records - groupStart);
        fileTotal = Math.addExact(fileTotal, stated);
    }

    /** Record 99. */
    void fileEnd(Bai2Values values, String currency) {
        sum("file-end", "total", values.amount("total", currency), fileTotal);
        counted("file-end", "groups", values.count("groups"), groups);
        counted("file-end", "records", values.count("records"), records);
    }

    private void sum(String record, String field, long stated, long found) {
        agree(new StatedTotal(
                lines.line(),
                record,
                field,
                Bai2Account.decimal(stated, digits),
                Bai2Account.decimal(found, digits),
                true));
    }

    private void counted(String record, String field, long stated, long found) {
        StatedTotal total = new StatedTotal(
                lines.line(), record, field, Long.toString(stated), Long.toString(found), codes.strictCounts());
        if (codes.strictCounts()) {
            agree(total);
            return;
        }
        kept.add(total);
        if (stated != found) {
            note("%s states %d %s".formatted(record, stated, field), "%d, as there are".formatted(found));
        }
    }

    private void agree(StatedTotal total) {
        if (!total.agrees()) {
            throw FileRefused.of(
                    new Complaint(lines.line(), 0, total.field(), total.stated(), total.found()),
                    "%s states %s (%s), but the records give %s"
                            .formatted(total.record(), total.stated(), total.field(), total.found()));
        }
        kept.add(total);
    }

    private void note(String found, String expected) {
        notes.add(new Complaint(lines.line(), 0, "", found, expected));
    }

    List<StatedTotal> all() {
        return kept.all();
    }

    List<Complaint> notes() {
        return List.copyOf(notes);
    }
}
