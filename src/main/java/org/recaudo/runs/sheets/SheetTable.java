// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What one sheet shows: a title, columns, and rows that are read twice, once to sum and once to write, so that a sheet
 * of any length needs no memory.
 *
 * @param name of the tab, at most 31 characters
 * @param title above the table
 * @param rows cells in column order: {@link String}, {@link java.time.LocalDate}, {@link Long}, {@link BigDecimal},
 *     {@link SheetFormula}, or null for an empty cell
 * @param totals whether its sums stand above the head; not where a column holds unlike figures
 */
public record SheetTable(
        String name, String title, List<SheetColumn> columns, Supplier<Stream<List<?>>> rows, boolean totals) {

    /** A table with the totals of its money and count columns above the head. */
    public SheetTable(String name, String title, List<SheetColumn> columns, Supplier<Stream<List<?>>> rows) {
        this(name, title, columns, rows, true);
    }

    public SheetTable {
        columns = List.copyOf(columns);
    }

    /** Sums of the columns that are summed; zero for the others. */
    List<BigDecimal> sums() {
        BigDecimal[] sums = new BigDecimal[columns.size()];
        java.util.Arrays.fill(sums, BigDecimal.ZERO);
        try (Stream<List<?>> source = rows.get()) {
            source.forEach(row -> add(sums, row));
        }
        return List.of(sums);
    }

    private void add(BigDecimal[] sums, List<?> row) {
        if (row.size() != columns.size()) {
            throw new IllegalStateException(
                    "A row of sheet %s has %d cells, expected %d".formatted(name, row.size(), columns.size()));
        }
        for (int index = 0; index < sums.length; index++) {
            if (columns.get(index).kind().isSummed()) {
                sums[index] = sums[index].add(number(row.get(index)));
            }
        }
    }

    private static BigDecimal number(@org.jspecify.annotations.Nullable Object cell) {
        if (cell instanceof SheetFormula formula) {
            return number(formula.value());
        }
        if (cell instanceof BigDecimal decimal) {
            return decimal;
        }
        return cell instanceof Long whole ? BigDecimal.valueOf(whole) : BigDecimal.ZERO;
    }

    /** The same row as a list that may hold nulls. */
    public static List<?> row(@org.jspecify.annotations.Nullable Object... cells) {
        List<Object> row = new ArrayList<>();
        java.util.Collections.addAll(row, cells);
        return java.util.Collections.unmodifiableList(row);
    }
}
