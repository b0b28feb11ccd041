// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/**
 * The text of a cell: shared and inline strings as they are, typed dates as {@code 2026-11-05}, numbers in plain
 * digits.
 */
final class SheetCells {
    /** Sheets keep numbers as binary fractions, which are exact to 15 digits. */
    private static final MathContext EXACT = new MathContext(15);

    private final ReadOnlySharedStringsTable strings;
    private final StylesTable styles;
    private final Map<String, Boolean> dateStyles = new HashMap<>();

    SheetCells(ReadOnlySharedStringsTable strings, StylesTable styles) {
        this.strings = strings;
        this.styles = styles;
    }

    String text(String raw, String type, @Nullable String style) {
        if (raw.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> strings.getItemAt(Integer.parseInt(raw)).getString();
            case "n" -> style != null && dateStyles.computeIfAbsent(style, this::isDate) ? date(raw) : number(raw);
            default -> raw;
        };
    }

    private boolean isDate(String style) {
        XSSFCellStyle cellStyle = styles.getStyleAt(Integer.parseInt(style));
        return cellStyle != null && DateUtil.isADateFormat(cellStyle.getDataFormat(), cellStyle.getDataFormatString());
    }

    private static String date(String raw) {
        LocalDateTime moment = DateUtil.getLocalDateTime(Double.parseDouble(raw));
        return moment == null ? raw : moment.toLocalDate().toString();
    }

    private static String number(String raw) {
        try {
            BigDecimal value = new BigDecimal(raw);
            return value.signum() == 0
                    ? "0"
                    : value.round(EXACT).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }
}
