// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import org.jspecify.annotations.Nullable;

/** What a value looks like, for telling one format from another; whether it is right is for {@link FieldRules}. */
final class FieldShape {

    private FieldShape() {}

    /** Whether a value can be that of this field at all: used to tell one format from another. */
    static @Nullable Rejection fault(FileRecord record, Field field) {
        if (record.cuts(field)) {
            return null;
        }
        int start = record.start(field);
        int stop = record.stop(field);
        boolean blank = Slice.blank(record.bytes(), start, stop);
        if (blank && field.terms().required()) {
            return FieldRules.missing(record, field);
        }
        return switch (field.type()) {
            case FILLER -> null;
            case CONSTANT -> FieldRules.constantFault(record, field);
            case TEXT -> blank ? null : FieldRules.codeFault(record, field);
            case DIGITS, DATE, MONEY ->
                blank || hasShape(record, field)
                        ? FieldRules.codeFault(record, field)
                        : record.reject(field.name(), FieldFault.NOT_DIGITS, FieldRules.digitsExpected(field));
        };
    }

    /** Digits in columns; between separators also a day or an amount with its signs. */
    private static boolean hasShape(FileRecord record, Field field) {
        byte[] bytes = record.bytes();
        int start = record.start(field);
        int stop = record.stop(field);
        boolean columns = record.frame().format().shape().kind() == FileFormat.Kind.FIXED_WIDTH;
        if (columns && field.type() == FieldType.DATE) {
            boolean none = Slice.blankOrZero(bytes, start, stop);
            return none ? !field.terms().required() : Slice.allDigits(bytes, start, stop);
        }
        if (Slice.digits(bytes, start, stop) != Slice.NOT_DIGITS) {
            return true;
        }
        boolean money = field.type() == FieldType.MONEY && record.amount(field) != Amounts.NOT_AN_AMOUNT;
        return !columns && (money || field.type() == FieldType.DATE && FieldRules.dateFault(record, field) == null);
    }
}
