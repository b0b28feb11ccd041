// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field of a record, compiled from its description.
 *
 * @param name canonical name
 * @param slot its number among the fields of the record, from 0
 * @param segment which line of a joined record holds it, from 0
 * @param from first byte within the record, from 0 (fixed width); within the joined record for a later segment
 * @param to byte after the last one
 * @param column what messages call its place: first column of the line, or number of the field, from 1
 * @param type how its bytes are understood
 * @param terms what its value must satisfy
 */
public record Field(String name, int slot, int segment, int from, int to, int column, FieldType type, Terms terms) {

    /** Decimals of an amount that carries its decimal point. */
    static final int POINT = -1;

    /**
     * What the value of a field must satisfy.
     *
     * @param required whether it must not be empty
     * @param decimals implied decimals of an amount, or {@link #POINT}
     * @param negative whether an amount may be below zero
     * @param pattern of a date
     * @param constant of a constant, or what fills a filler when written
     * @param check a check digit routine
     * @param oneOf the only values taken; empty takes all
     * @param not values refused
     * @param length how long a delimited value may be; 0 sets no limit
     * @param exact whether the length is exact
     * @param card whether it is a card number, which is masked wherever it is shown
     * @param leftAligned whether digits stand left with blanks behind, as references do in text columns
     * @param plus another money field of the record that is added to this one, as a fee to a net amount; or empty
     * @param names what its codes are called, for people
     */
    public record Terms(
            boolean required,
            int decimals,
            boolean negative,
            @Nullable DatePattern pattern,
            String constant,
            @Nullable CheckDigit check,
            List<String> oneOf,
            List<String> not,
            int length,
            boolean exact,
            boolean card,
            boolean leftAligned,
            String plus,
            Map<String, String> names) {

        public Terms {
            oneOf = List.copyOf(oneOf);
            not = List.copyOf(not);
            names = Map.copyOf(names);
        }

        boolean takesAny() {
            return length == 0 && check == null && oneOf.isEmpty() && not.isEmpty();
        }

        /** Terms that ask for nothing, for values whose layout the program knows. */
        static Terms plain(@Nullable DatePattern pattern) {
            return new Terms(
                    false, POINT, true, pattern, "", null, List.of(), List.of(), 0, false, false, false, "", Map.of());
        }
    }

    public Field {
        name = name.intern();
    }

    /** This field as part of a joined record, whose earlier lines take {@code shift} bytes and {@code slots} slots. */
    Field joined(int joinedSegment, int shift, int slots) {
        return new Field(name, slot + slots, joinedSegment, from + shift, to + shift, column, type, terms);
    }

    int width() {
        return to - from;
    }
}
