// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;
import org.recaudo.runs.sheets.SheetColumn;
import org.recaudo.workbooks.WorkbookWording;

/** Heads and amounts as the sheets write them. */
record SheetTexts(WorkbookWording wording, CurrencyCode currency) {

    private static final int SHARE_DIGITS = 6;

    String text(String key, Object... arguments) {
        return wording.text(key, arguments);
    }

    SheetColumn words(String key, int width) {
        return SheetColumn.text(wording.text(key), width);
    }

    SheetColumn sentences(String key, int width) {
        return SheetColumn.sentences(wording.text(key), width);
    }

    SheetColumn date(String key) {
        return SheetColumn.date(wording.text(key));
    }

    SheetColumn count(String key) {
        return SheetColumn.count(wording.text(key));
    }

    SheetColumn money(String key) {
        return SheetColumn.money(wording.text(key));
    }

    BigDecimal amount(long minor) {
        return Money.ofMinor(minor, currency).amount();
    }

    SheetColumn percent(String key) {
        return SheetColumn.percent(wording.text(key));
    }

    SheetColumn number(String key) {
        return SheetColumn.number(wording.text(key));
    }

    /** A part of a whole as a fraction of one; nothing of nothing is nothing. */
    BigDecimal share(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), SHARE_DIGITS, RoundingMode.HALF_UP);
    }
}
