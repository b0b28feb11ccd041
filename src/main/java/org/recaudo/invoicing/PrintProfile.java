// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the print vendor wants its files: the envelope, sides, file size, and the inserter's marks.
 *
 * @param id name of the file in {@code config/print-profiles}
 * @param duplex whether sheets are printed on both sides; every envelope then has an even number of pages
 * @param pagesPerFile a file is closed before the envelope that would go over it
 * @param marks what the inserter reads; null for none
 */
public record PrintProfile(
        String id, WindowGeometry window, boolean duplex, int pagesPerFile, @Nullable InserterMarks marks) {

    public PrintProfile {
        if (pagesPerFile < 2) {
            throw new IllegalArgumentException(
                    "print-profiles/%s.yml: %d pages per file; expected 2 or more".formatted(id, pagesPerFile));
        }
    }

    /** Pages that an invoice of so many drawn pages takes in the print file. */
    public int pages(int drawn) {
        return duplex ? drawn + drawn % 2 : drawn;
    }

    /** Sheets that so many pages lie on. */
    public int sheets(int pages) {
        return duplex ? (pages + 1) / 2 : pages;
    }

    /**
     * Optical marks in the left margin: one position per line from the top; each is printed always, never, or as the
     * sheet demands.
     *
     * @param left edge of the marks, in micrometres from the sheet's left edge; so are all lengths
     * @param first top edge of the first position
     */
    public record InserterMarks(int left, int first, int pitch, int length, int thickness, List<MarkKind> positions) {

        public InserterMarks {
            positions = List.copyOf(positions);
        }
    }

    /** What one mark position says. */
    public enum MarkKind {
        /** Printed on every sheet: here the code begins. */
        BENCHMARK,
        /** Printed on every sheet: the code was read to its end. */
        SAFETY,
        /** Printed on every sheet but the last of an envelope: do not close yet. */
        NOT_LAST,
        /** Printed on every sheet but the first of an envelope. */
        NOT_FIRST,
        /** Sheet count modulo 8, bit of weight 4; it also shows a lost envelope. */
        SEQUENCE_4,
        /** Bit of weight 2. */
        SEQUENCE_2,
        /** Bit of weight 1. */
        SEQUENCE_1,
        /** Makes the number of marks on a sheet even. */
        PARITY
    }
}
