// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs.sheets;

/** One column: what its head says, what its cells hold, and how wide it is in characters. */
public record SheetColumn(String title, Kind kind, int width) {

    /** What the cells of a column hold; money and counts are summed above the head. */
    public enum Kind {
        TEXT,
        /** Sentences, on as many lines as they need. */
        SENTENCES,
        DATE,
        COUNT,
        MONEY,
        /** An amount of money that no sum is made of, such as a price. */
        PRICE,
        /** A number with up to four decimals that no sum is made of, such as a quantity. */
        NUMBER,
        /** A share as a fraction of one, shown in per cent; no sum is made of it. */
        PERCENT;

        boolean isFigure() {
            return isSummed() || this == PRICE || this == NUMBER || this == PERCENT;
        }

        boolean isSummed() {
            return this == COUNT || this == MONEY;
        }
    }

    public static SheetColumn text(String title, int width) {
        return new SheetColumn(title, Kind.TEXT, width);
    }

    public static SheetColumn sentences(String title, int width) {
        return new SheetColumn(title, Kind.SENTENCES, width);
    }

    public static SheetColumn date(String title) {
        return new SheetColumn(title, Kind.DATE, 12);
    }

    public static SheetColumn count(String title) {
        return new SheetColumn(title, Kind.COUNT, 14);
    }

    public static SheetColumn price(String title) {
        return new SheetColumn(title, Kind.PRICE, 16);
    }

    public static SheetColumn number(String title) {
        return new SheetColumn(title, Kind.NUMBER, 12);
    }

    public static SheetColumn percent(String title) {
        return new SheetColumn(title, Kind.PERCENT, 14);
    }

    public static SheetColumn money(String title) {
        return new SheetColumn(title, Kind.MONEY, 20);
    }
}
