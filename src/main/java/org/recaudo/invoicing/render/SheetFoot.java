// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

import static org.recaudo.invoicing.render.Sheet.LEFT;
import static org.recaudo.invoicing.render.Sheet.RIGHT;
import static org.recaudo.invoicing.render.Sheet.micrometres;
import static org.recaudo.invoicing.render.Sheet.mm;

import java.util.Locale;
import org.recaudo.invoicing.PrintProfile;
import org.recaudo.invoicing.PrintProfile.InserterMarks;
import org.recaudo.invoicing.PrintProfile.MarkKind;
import org.recaudo.invoicing.Wording;

/** The last line of a page and, on the front of printed sheets, the marks that the inserter reads. */
final class SheetFoot {

    private static final Font TEXT = Font.regular(7);
    private static final int BASELINE = mm(291.5);

    private final Wording wording;

    SheetFoot(Wording wording) {
        this.wording = wording;
    }

    /**
     * Where a printed page stands in its envelope and run.
     *
     * @param sequence of the envelope in the run, from 1
     * @param page of the envelope, from 1
     * @param pages drawn in the envelope, a blank back not counted
     */
    record Place(long sequence, int page, int pages, PrintProfile profile) {

        int sheet() {
            return profile.sheets(page);
        }

        int sheets() {
            return profile.sheets(profile.pages(pages));
        }

        boolean isFront() {
            return !profile.duplex() || page % 2 == 1;
        }
    }

    void drawPrinted(Ink ink, Place place) {
        ink.text(TEXT, LEFT, BASELINE, String.format(Locale.ROOT, "%07d", place.sequence()));
        String sheet = wording.text("sheet", place.sheet(), place.sheets());
        String page = place.pages() > 1 ? "   " + wording.text("page", place.page(), place.pages()) : "";
        ink.textRight(TEXT, RIGHT, BASELINE, sheet + page);
        InserterMarks marks = place.profile().marks();
        if (marks != null && place.isFront()) {
            marks(ink, marks, place);
        }
    }

    void drawDigital(Ink ink, int page, int pages) {
        if (pages > 1) {
            ink.textRight(TEXT, RIGHT, BASELINE, wording.text("page", page, pages));
        }
    }

    private static void marks(Ink ink, InserterMarks marks, Place place) {
        int printed = 0;
        int y = marks.first();
        for (MarkKind kind : marks.positions()) {
            boolean needed = kind == MarkKind.PARITY ? (printed + after(marks, place)) % 2 == 1 : printed(kind, place);
            if (needed) {
                ink.fill(
                        micrometres(marks.left()),
                        micrometres(y),
                        micrometres(marks.length()),
                        micrometres(marks.thickness()));
                printed++;
            }
            y += marks.pitch();
        }
    }

    /** Marks below the parity position. */
    private static int after(InserterMarks marks, Place place) {
        int parity = marks.positions().indexOf(MarkKind.PARITY);
        return (int) marks.positions().stream()
                .skip(parity + 1L)
                .filter(kind -> printed(kind, place))
                .count();
    }

    private static boolean printed(MarkKind kind, Place place) {
        int sheet = place.sheet() - 1;
        return switch (kind) {
            case BENCHMARK, SAFETY -> true;
            case NOT_LAST -> place.sheet() < place.sheets();
            case NOT_FIRST -> place.sheet() > 1;
            case SEQUENCE_4 -> (sheet & 4) != 0;
            case SEQUENCE_2 -> (sheet & 2) != 0;
            case SEQUENCE_1 -> (sheet & 1) != 0;
            case PARITY -> false;
        };
    }
}
