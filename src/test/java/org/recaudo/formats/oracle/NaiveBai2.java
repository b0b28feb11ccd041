// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The 16 records of a BAI2 file that tell of money, values between commas: brazil-colombia-chile-iso.md section 11. */
final class NaiveBai2 implements NaiveReader {

    @Override
    public List<String> stated() {
        return List.of("count", "amount");
    }

    @Override
    public List<OracleItem> items(byte[] file) {
        List<OracleItem> items = new ArrayList<>();
        for (String line : ColumnTable.lines(file)) {
            if (line.startsWith("16,")) {
                String[] values = line.replaceFirst("/\\s*$", "").split(",", -1);
                String amount = values.length > 2 ? NaiveValues.implied(values[2]) : OracleItem.UNREADABLE;
                String side = side(values[1].strip());
                if (!side.equals("none") || !amount.equals("0")) {
                    items.add(new OracleItem(amount, Map.of(), side));
                }
            }
        }
        return items;
    }

    /** Type codes 100 to 399 are credits, 400 to 699 debits. */
    private static String side(String code) {
        if (code.matches("[123][0-9]{2}")) {
            return "credit";
        }
        return code.matches("[456][0-9]{2}") ? "debit" : "none";
    }
}
