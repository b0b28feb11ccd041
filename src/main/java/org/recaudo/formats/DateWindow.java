// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.time.LocalDate;
import java.util.List;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigurationException;

/**
 * How far a day may lie from another of the same file. No control total covers a day, so a digit that was changed on
 * the way shows only where the day becomes one that cannot be: after the file that tells of it, or long before.
 *
 * @param kinds kinds of records that hold the day
 * @param field their field
 * @param anchorKind the kind of record that it is held against: the latest of it, or the record itself
 * @param anchor its field
 * @param before days that it may lie before
 * @param after days that it may lie after
 */
record DateWindow(List<String> kinds, String field, String anchorKind, String anchor, int before, int after) {

    DateWindow {
        kinds = List.copyOf(kinds);
    }

    static List<DateWindow> of(List<ConfigNode> nodes) {
        return nodes.stream().map(DateWindow::of).toList();
    }

    private static DateWindow of(ConfigNode node) {
        String[] near = node.text("near").split("\\.", -1);
        if (near.length != 2) {
            throw new ConfigurationException(
                    "%s.near is '%s'; expected record.field".formatted(node.where(), node.text("near")));
        }
        DateWindow window = new DateWindow(
                node.texts("of"), node.text("field"), near[0], near[1], node.number("before"), node.number("after"));
        node.refuseUnknown();
        return window;
    }

    /** The days that are let pass, for a message. */
    String expected(LocalDate near) {
        return "a day from %s to %s, as %s is %s".formatted(near.minusDays(before), near.plusDays(after), anchor, near);
    }

    @Override
    public String toString() {
        return "%s in %s is at most %d days before and %d after %s of %s"
                .formatted(field, String.join(", ", kinds), before, after, anchor, anchorKind);
    }
}
