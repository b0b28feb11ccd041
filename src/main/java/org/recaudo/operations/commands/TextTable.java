// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.commands;

import java.util.ArrayList;
import java.util.List;

/** Columns of text on a terminal: each as wide as its widest cell, two blanks between, empty columns left out. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> right;

    private TextTable(List<Boolean> right, List<String> heads) {
        this.right = right;
        rows.add(heads);
    }

    /** A table with these column heads; one that begins with {@code >} stands over figures. */
    static TextTable of(String... heads) {
        List<String> names = List.of(heads);
        return new TextTable(
                names.stream().map(name -> name.startsWith(">")).toList(),
                names.stream()
                        .map(name -> name.startsWith(">") ? name.substring(1) : name)
                        .toList());
    }

    TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The lines of the table, head first, each behind this indentation. */
    List<String> lines(String indent) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        boolean[] filled = new boolean[columns];
        for (List<String> row : rows) {
            for (int column = 0; column < columns; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
                filled[column] |= row != rows.get(0) && !row.get(column).isEmpty();
            }
        }
        return rows.stream().map(row -> indent + line(row, widths, filled)).toList();
    }

    private String line(List<String> row, int[] widths, boolean[] filled) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            if (filled[column]) {
                String cell = row.get(column);
                String blanks = " ".repeat(widths[column] - cell.length());
                line.append(line.isEmpty() ? "" : GAP).append(right.get(column) ? blanks + cell : cell + blanks);
            }
        }
        return line.toString().stripTrailing();
    }
}
