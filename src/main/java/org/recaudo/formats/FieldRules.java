// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds each field of a record against its terms; the first breach is the record's rejection. */
final class FieldRules {
    private long warnings;

    /** Check digits that failed and were let pass because the agreement asks only for a warning. */
    long warnings() {
        return warnings;
    }

    @Nullable
    Rejection firstFault(FileRecord record) {
        boolean whole = record.isWhole();
        for (Field field : record.layout().checked()) {
            Rejection fault = whole ? valueOfTypeFault(record, field) : fault(record, field);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    /** Each breach of a record, where one would do to reject it: whoever mends a file wants to see all. */
    static List<Rejection> faults(FileRecord record) {
        FieldRules rules = new FieldRules();
        List<Rejection> faults = new ArrayList<>();
        for (Field field : record.layout().fields()) {
            Rejection fault = rules.fault(record, field);
            if (fault != null) {
                faults.add(fault);
            }
        }
        return faults;
    }

    /** Whether a value is of its type at all, for files that are taken or refused as one. */
    static @Nullable Rejection typeFault(FileRecord record, Field field) {
        return switch (field.type()) {
            case FILLER, CONSTANT, TEXT, DIGITS -> null;
            case DATE -> dateFault(record, field);
            case MONEY -> moneyFault(record, field);
        };
    }

    private @Nullable Rejection fault(FileRecord record, Field field) {
        boolean fillsFromLeft = field.type() == FieldType.TEXT || field.type() == FieldType.FILLER;
        if (record.cuts(field) && !fillsFromLeft && !field.terms().leftAligned()) {
            return record.reject(
                    field.name(), FieldFault.LENGTH, "%d characters: the line ends before".formatted(field.width()));
        }
        return valueOfTypeFault(record, field);
    }

    private @Nullable Rejection valueOfTypeFault(FileRecord record, Field field) {
        return switch (field.type()) {
            case FILLER -> null;
            case CONSTANT -> constantFault(record, field);
            case TEXT -> textFault(record, field);
            case DIGITS -> digitsFault(record, field);
            case DATE -> dateFault(record, field);
            case MONEY -> moneyFault(record, field);
        };
    }

    static @Nullable Rejection constantFault(FileRecord record, Field field) {
        String expected = field.terms().constant();
        if (Slice.same(record.bytes(), record.start(field), record.stop(field), expected)) {
            return null;
        }
        return record.text(field).equals(expected.strip())
                ? null
                : record.reject(field.name(), FieldFault.NOT_THE_CONSTANT, "'%s'".formatted(expected));
    }

    private @Nullable Rejection textFault(FileRecord record, Field field) {
        byte[] bytes = record.bytes();
        int start = record.start(field);
        int stop = record.stop(field);
        if (Slice.control(bytes, start, stop)) {
            return record.reject(field.name(), FieldFault.CONTROL_CHARACTER, "printable characters");
        }
        if (Slice.blank(bytes, start, stop)) {
            return missing(record, field);
        }
        boolean delimited = record.frame().format().shape().kind() == FileFormat.Kind.DELIMITED;
        if (delimited && startsLikeFormula(bytes, start, stop)) {
            return record.reject(field.name(), FieldFault.FORMULA, "text that no spreadsheet takes for a formula");
        }
        return valueFault(record, field);
    }

    private static boolean startsLikeFormula(byte[] bytes, int start, int stop) {
        byte first = bytes[start];
        boolean sign = first == '+' || first == '-';
        boolean called = sign && stop - start > 1 && (Character.isLetter(bytes[start + 1]) || bytes[start + 1] == '(');
        return first == '=' || first == '@' || called;
    }

    private @Nullable Rejection digitsFault(FileRecord record, Field field) {
        byte[] bytes = record.bytes();
        int start = record.start(field);
        int stop = record.stop(field);
        if (Slice.blank(bytes, start, stop)) {
            return missing(record, field);
        }
        while (start < stop && bytes[start] == ' ') {
            start++;
        }
        while (stop > start && bytes[stop - 1] == ' ') {
            stop--;
        }
        if (!Slice.allDigits(bytes, start, stop)) {
            return record.reject(field.name(), FieldFault.NOT_DIGITS, digitsExpected(field));
        }
        return valueFault(record, field);
    }

    static String digitsExpected(Field field) {
        int length = field.width() > 0 ? field.width() : field.terms().length();
        return length == 0 ? "digits" : "%d digits".formatted(length);
    }

    static @Nullable Rejection dateFault(FileRecord record, Field field) {
        DatePattern pattern = field.terms().pattern();
        if (pattern == null || record.packedDay(field) != DatePattern.NO_DAY) {
            return null;
        }
        return Slice.blankOrZero(record.bytes(), record.start(field), record.stop(field))
                ? missing(record, field)
                : record.reject(field.name(), FieldFault.NOT_A_DATE, "a day as %s".formatted(pattern));
    }

    private static @Nullable Rejection moneyFault(FileRecord record, Field field) {
        int start = record.start(field);
        int stop = record.stop(field);
        if (Slice.blank(record.bytes(), start, stop)) {
            return missing(record, field);
        }
        long amount = record.amount(field);
        if (amount == Amounts.NOT_AN_AMOUNT) {
            return record.reject(field.name(), FieldFault.NOT_AN_AMOUNT, amountExpected(record, field));
        }
        if (amount == Amounts.TOO_LARGE) {
            return record.reject(field.name(), FieldFault.AMOUNT_TOO_LARGE, "at most 18 digits of minor units");
        }
        return amount < 0 && !field.terms().negative()
                ? record.reject(field.name(), FieldFault.NEGATIVE_AMOUNT, "an amount of 0 or more")
                : null;
    }

    private static String amountExpected(FileRecord record, Field field) {
        int decimals = field.terms().decimals();
        if (decimals == Field.POINT) {
            return "an amount with a decimal point and at most %d decimals"
                    .formatted(record.frame().minorDigits());
        }
        return decimals == 0 ? "digits, no decimals" : "digits of which the last %d are decimals".formatted(decimals);
    }

    static @Nullable Rejection missing(FileRecord record, Field field) {
        return field.terms().required() ? record.reject(field.name(), FieldFault.MISSING, "a value") : null;
    }

    private @Nullable Rejection valueFault(FileRecord record, Field field) {
        Field.Terms terms = field.terms();
        if (terms.takesAny()) {
            return null;
        }
        String value = record.text(field);
        boolean tooLong = value.length() > terms.length();
        if (terms.length() > 0 && (tooLong || terms.exact() && value.length() < terms.length())) {
            return record.reject(
                    field.name(),
                    FieldFault.LENGTH,
                    "%s%d characters".formatted(terms.exact() ? "" : "at most ", terms.length()));
        }
        Rejection codeFault = codeFault(record, field);
        return codeFault == null ? checkFault(record, field, value) : codeFault;
    }

    static @Nullable Rejection codeFault(FileRecord record, Field field) {
        Field.Terms terms = field.terms();
        if (terms.oneOf().isEmpty() && terms.not().isEmpty()) {
            return null;
        }
        String value = record.text(field);
        if (!terms.oneOf().isEmpty() && !terms.oneOf().contains(value)) {
            return record.reject(field.name(), FieldFault.UNKNOWN_CODE, "one of " + codes(terms.oneOf()));
        }
        return terms.not().contains(value)
                ? record.reject(field.name(), FieldFault.UNKNOWN_CODE, "none of " + codes(terms.not()))
                : null;
    }

    private static String codes(List<String> values) {
        return values.stream().map(value -> value.isEmpty() ? "blank" : value).collect(Collectors.joining(", "));
    }

    private @Nullable Rejection checkFault(FileRecord record, Field field, String value) {
        CheckDigit check = field.terms().check();
        if (check == null || check.valid(value)) {
            return null;
        }
        if (record.frame().terms().checkDigits() == ReadTerms.Severity.WARN) {
            warnings++;
            return null;
        }
        return record.reject(
                field.name(), FieldFault.CHECK_DIGIT, "a number with a right %s check digit".formatted(check.code()));
    }
}
