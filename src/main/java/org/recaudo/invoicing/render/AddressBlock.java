// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

import static org.recaudo.invoicing.render.Sheet.micrometres;
import static org.recaudo.invoicing.render.Sheet.mm;

import java.util.ArrayList;
import java.util.List;
import org.recaudo.invoicing.Area;
import org.recaudo.invoicing.Recipient;
import org.recaudo.invoicing.WindowGeometry;
import org.recaudo.runs.Fund;

/**
 * The address in the envelope's window, with the sender's return line over it.
 *
 * <p>It stands in the part of the sheet that the window shows at both ends of the insert's travel. Lines that are too
 * long go on in a second line; when there are too many, the type gets smaller step by step; what is still too long at
 * the smallest legible size is cut, and the household is listed for finance to look at.
 */
final class AddressBlock {

    private static final Font RETURN = Font.regular(6);
    private static final int RETURN_HEIGHT = mm(5);
    private static final double[] SIZES = {10.5, 9.5, 8.5, 7.5};

    private final WindowGeometry window;
    private final Area clear;
    private final String returnLine;

    AddressBlock(WindowGeometry window, Fund fund) {
        this.window = window;
        this.clear = window.clear();
        this.returnLine = fund.addressLines().isEmpty()
                ? fund.name()
                : fund.name() + " · "
                        + fund.addressLines().get(fund.addressLines().size() - 1);
    }

    /** The address as it is drawn: lines in one font, and whether anything had to be cut. */
    record Fitted(Font name, Font font, List<String> nameLines, List<String> lines, int leading, boolean cut) {

        private int height() {
            return leading * (nameLines.size() + lines.size());
        }
    }

    /** Fits the address into the window. */
    Fitted fit(Recipient recipient, Typefaces typefaces) {
        Fitted fitted = null;
        for (double size : SIZES) {
            fitted = fitted(recipient, typefaces, size);
            if (!fitted.cut() && fitted.height() <= room()) {
                return fitted;
            }
        }
        if (fitted == null) {
            throw new IllegalStateException("No type size to try");
        }
        return cut(fitted);
    }

    void draw(Ink ink, Recipient recipient) {
        Fitted fitted = fit(recipient, ink.typefaces());
        int x = micrometres(clear.left());
        int top = micrometres(clear.top());
        window.requireAddress(new Area(clear.left(), clear.top(), clear.width(), used(fitted)));
        ink.text(RETURN, x, top + mm(2.2), ink.typefaces().fitted(RETURN, returnLine, width()));
        ink.rule(x, top + mm(3.1), width(), 30);
        int y = top + RETURN_HEIGHT;
        for (String line : fitted.nameLines()) {
            y += fitted.leading();
            ink.text(fitted.name(), x, y - fitted.leading() / 5, line);
        }
        for (String line : fitted.lines()) {
            y += fitted.leading();
            ink.text(fitted.font(), x, y - fitted.leading() / 5, line);
        }
    }

    private int used(Fitted fitted) {
        return (int) ((RETURN_HEIGHT + fitted.height()) * 25.4 / 7.2);
    }

    private int width() {
        return micrometres(clear.width());
    }

    private int room() {
        return micrometres(clear.height()) - RETURN_HEIGHT;
    }

    private Fitted fitted(Recipient recipient, Typefaces typefaces, double size) {
        Font name = Font.semibold(size);
        Font font = Font.regular(size);
        List<String> nameLines = typefaces.wrapped(name, recipient.name(), width());
        List<String> lines = new ArrayList<>();
        for (String line : recipient.addressLines()) {
            lines.addAll(typefaces.wrapped(font, line, width()));
        }
        boolean cut = nameLines.stream().anyMatch(line -> line.endsWith("…"))
                || lines.stream().anyMatch(line -> line.endsWith("…"));
        return new Fitted(name, font, nameLines, lines, font.size() * 128 / 100, cut);
    }

    /** Keeps the last lines, which hold postal code and place, and as many of the first as have room. */
    private Fitted cut(Fitted fitted) {
        int linesMax = room() / fitted.leading();
        List<String> names =
                fitted.nameLines().subList(0, Math.min(2, fitted.nameLines().size()));
        List<String> lines = new ArrayList<>(fitted.lines());
        boolean cut = fitted.cut() || names.size() < fitted.nameLines().size();
        while (names.size() + lines.size() > linesMax && lines.size() > 2) {
            lines.remove(lines.size() - 3);
            cut = true;
        }
        return new Fitted(fitted.name(), fitted.font(), names, lines, fitted.leading(), cut);
    }
}
