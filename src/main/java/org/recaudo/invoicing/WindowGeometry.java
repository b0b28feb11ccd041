// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

/**
 * Where an envelope's window may stand over the folded sheet inside it.
 *
 * <p>The insert is smaller than the envelope and travels in it, so the window shows one part of the sheet always and a
 * larger part sometimes. The address must lie in the first with a clearance to every edge (USPS Publication 25, 3-9,
 * asks for 1/8 inch at the limits of travel), and nothing else may stand in the second.
 *
 * <p>Example: a DL envelope of 220 x 110 mm, an A4 sheet folded to 210 x 105 mm, a window of 90 x 45 mm at 20 mm from
 * the left and 50 mm from the top: the window stands at 10..20 mm to the left edge and 45..50 mm below the top edge of
 * the sheet. Always shown are 20..100 mm across and 50..90 mm down; with 3.2 mm of clearance the address has 73.6 x
 * 33.6 mm.
 *
 * @param envelopeWidth all in micrometres
 * @param insertWidth the folded sheet's; its top edge lies at the envelope's top
 * @param window on the envelope, from its left and top edge, its front seen
 * @param clearance between address and window edge
 */
public record WindowGeometry(
        int envelopeWidth, int envelopeHeight, int insertWidth, int insertHeight, Area window, int clearance) {

    public WindowGeometry {
        if (insertWidth > envelopeWidth || insertHeight > envelopeHeight) {
            throw new IllegalArgumentException(
                    "A folded sheet of %d x %d does not fit an envelope of %d x %d micrometres"
                            .formatted(insertWidth, insertHeight, envelopeWidth, envelopeHeight));
        }
        if (!new Area(0, 0, envelopeWidth, envelopeHeight).contains(window)) {
            throw new IllegalArgumentException("The window (%s) is not on the envelope".formatted(window));
        }
        if (window.width() - (envelopeWidth - insertWidth) <= 2 * clearance
                || window.height() - (envelopeHeight - insertHeight) <= 2 * clearance) {
            throw new IllegalArgumentException(
                    "The insert travels so far in its envelope that the window (%s) shows no part of it always"
                            .formatted(window));
        }
    }

    /** The part of the sheet that the window shows wherever the insert lies, less the clearance. */
    public Area clear() {
        int acrossTravel = envelopeWidth - insertWidth;
        int downTravel = envelopeHeight - insertHeight;
        return new Area(
                window.left() + clearance,
                window.top() + clearance,
                window.width() - acrossTravel - 2 * clearance,
                window.height() - downTravel - 2 * clearance);
    }

    /** The part of the sheet that the window shows for some place of the insert. */
    public Area reach() {
        int acrossTravel = envelopeWidth - insertWidth;
        int downTravel = envelopeHeight - insertHeight;
        return new Area(
                window.left() - acrossTravel,
                window.top() - downTravel,
                window.width() + acrossTravel,
                window.height() + downTravel);
    }

    /** Refuses an address block that the window would not show wholly at both ends of the travel. */
    public void requireAddress(Area block) {
        if (!clear().contains(block)) {
            throw new IllegalArgumentException(
                    "The address block (%s) leaves the part of the sheet that the window always shows (%s)"
                            .formatted(block, clear()));
        }
    }

    /** Refuses anything else that the window would show. */
    public void requireHidden(String what, Area block) {
        if (reach().overlaps(block)) {
            throw new IllegalArgumentException(
                    "%s (%s) would show in the window, which reaches over %s".formatted(what, block, reach()));
        }
    }
}
