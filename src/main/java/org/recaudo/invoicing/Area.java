// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

/** A rectangle on a sheet or envelope, in micrometres from its left and top edge. */
public record Area(int left, int top, int width, int height) {

    public int right() {
        return left + width;
    }

    public int bottom() {
        return top + height;
    }

    /** Whether the other area lies wholly inside this one. */
    public boolean contains(Area other) {
        return other.left >= left && other.right() <= right() && other.top >= top && other.bottom() <= bottom();
    }

    /** Whether both share any point inside. */
    public boolean overlaps(Area other) {
        return left < other.right() && other.left < right() && top < other.bottom() && other.top < bottom();
    }

    @Override
    public String toString() {
        return "%.1f..%.1f mm across, %.1f..%.1f mm down"
                .formatted(left / 1000.0, right() / 1000.0, top / 1000.0, bottom() / 1000.0);
    }
}
