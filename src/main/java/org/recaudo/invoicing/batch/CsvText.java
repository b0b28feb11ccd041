// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.batch;

import java.nio.charset.StandardCharsets;

/**
 * Rows of the lists that go with the invoices: semicolons, CRLF, UTF-8. A text that a spreadsheet would take for a
 * formula is written with an apostrophe before it.
 */
final class CsvText {

    private final StringBuilder text = new StringBuilder();

    CsvText row(Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                text.append(';');
            }
            Object cell = cells[i];
            text.append(cell instanceof Number ? cell.toString() : cell(String.valueOf(cell)));
        }
        text.append("\r\n");
        return this;
    }

    /** What was written so far, which is then forgotten. */
    byte[] drained() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }

    private static String cell(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        String safe = formula ? "'" + value : value;
        return safe.matches("[^;\"\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
