// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the days of a file against each other while it is read. */
final class DateWindows {
    private final List<DateWindow>[] ofKind;

    @SuppressWarnings({"unchecked", "rawtypes"})
    DateWindows(FileFormat format) {
        ofKind = new List[format.layouts().size()];
        for (RecordLayout layout : format.layouts()) {
            ofKind[layout.number()] = format.flow().windows().stream()
                    .filter(window -> window.kinds().contains(layout.kind()))
                    .toList();
        }
    }

    /** The first day of a sound record that lies too far from its anchor. */
    @Nullable
    Rejection fault(FileRecord record) {
        for (DateWindow window : ofKind[record.layout().number()]) {
            LocalDate day = day(record, window.field());
            LocalDate near = near(record, window);
            if (day != null && near != null && !window.holds(day, near)) {
                return record.reject(window.field(), FieldFault.IMPLAUSIBLE_DATE, window.expected(near));
            }
        }
        return null;
    }

    private static @Nullable LocalDate near(FileRecord record, DateWindow window) {
        boolean own = window.anchorKind().equals(record.kind());
        FileRecord holder = own ? record : record.frame().headers().get(window.anchorKind());
        return holder == null ? null : day(holder, window.anchor());
    }

    private static @Nullable LocalDate day(FileRecord record, String name) {
        Field field = record.layout().field(name);
        return field == null ? null : record.date(field);
    }
}
