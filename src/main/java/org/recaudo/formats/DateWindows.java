// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Holds the days of a file against each other while it is read. */
final class DateWindows {
    private final Check[][] ofKind;

    /** One window over the records of one kind, with the days that it lets pass by the latest anchor. */
    private static final class Check {
        private final DateWindow window;
        private final Field field;
        private final @Nullable Field ownAnchor;
        private @Nullable Frame frame;
        private int near = DatePattern.NO_DAY;
        private int worked = DatePattern.NO_DAY;
        private int first;
        private int last;

        Check(DateWindow window, Field field, RecordLayout layout) {
            this.window = window;
            this.field = field;
            this.ownAnchor = window.anchorKind().equals(layout.kind()) ? layout.field(window.anchor()) : null;
        }

        /** Whether the record's day lies too far away; a record without one of both days is let pass. */
        boolean isBroken(FileRecord record) {
            int day = record.packedDay(field);
            int anchor = ownAnchor == null ? fromHeader(record) : record.packedDay(ownAnchor);
            if (day == DatePattern.NO_DAY || anchor == DatePattern.NO_DAY) {
                return false;
            }
            if (anchor != worked) {
                LocalDate date = LocalDate.of(anchor / 10_000, anchor / 100 % 100, anchor % 100);
                first = DatePattern.packed(date.minusDays(window.before()));
                last = DatePattern.packed(date.plusDays(window.after()));
                worked = anchor;
            }
            return day < first || day > last;
        }

        private int fromHeader(FileRecord record) {
            if (record.frame() != frame) {
                frame = record.frame();
                FileRecord holder = record.frame().headers().get(window.anchorKind());
                Field anchor = holder == null ? null : holder.layout().field(window.anchor());
                near = holder == null || anchor == null ? DatePattern.NO_DAY : holder.packedDay(anchor);
            }
            return near;
        }

        Rejection fault(FileRecord record) {
            LocalDate date = LocalDate.of(worked / 10_000, worked / 100 % 100, worked % 100);
            return record.reject(window.field(), FieldFault.IMPLAUSIBLE_DATE, window.expected(date));
        }
    }

    DateWindows(FileFormat format) {
        ofKind = new Check[format.layouts().size()][];
        for (RecordLayout layout : format.layouts()) {
            ofKind[layout.number()] = format.flow().windows().stream()
                    .filter(window -> window.kinds().contains(layout.kind()))
                    .map(window -> check(window, layout))
                    .toArray(Check[]::new);
        }
    }

    private static Check check(DateWindow window, RecordLayout layout) {
        Field field = layout.field(window.field());
        if (field == null) {
            throw new IllegalStateException("Record %s has no field %s".formatted(layout.kind(), window.field()));
        }
        return new Check(window, field, layout);
    }

    /** The first day of a sound record that lies too far from its anchor. */
    @Nullable
    Rejection fault(FileRecord record) {
        for (Check check : ofKind[record.layout().number()]) {
            if (check.isBroken(record)) {
                return check.fault(record);
            }
        }
        return null;
    }
}
