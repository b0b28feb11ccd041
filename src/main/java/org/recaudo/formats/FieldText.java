// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How values are laid out in columns and between separators. */
final class FieldText {
    private static final int DECIMALS = 2;

    private FieldText() {}

    /** Minor units of a currency with cents, with a decimal point. */
    static String decimal(long minor) {
        return BigDecimal.valueOf(minor, DECIMALS).toPlainString();
    }

    /** What stands in a field that was not set. */
    static byte[] unset(Field field) {
        return switch (field.type()) {
            case CONSTANT -> field.terms().constant().getBytes(StandardCharsets.ISO_8859_1);
            case FILLER -> field.terms().constant().repeat(field.width()).getBytes(StandardCharsets.ISO_8859_1);
            case DIGITS, DATE, MONEY ->
                field.terms().leftAligned()
                        ? new byte[0]
                        : "0".repeat(field.width()).getBytes(StandardCharsets.US_ASCII);
            case TEXT -> new byte[0];
        };
    }

    /** Puts a value into its columns: digits and amounts to the right, zero-filled, all else to the left. */
    static void place(Field field, byte[] value, byte[] line) {
        if (value.length > field.width()) {
            throw new IllegalArgumentException(
                    "Field %s takes %d characters, not %d".formatted(field.name(), field.width(), value.length));
        }
        boolean numeric = field.type() == FieldType.DIGITS || field.type() == FieldType.MONEY;
        boolean right = numeric && !field.terms().leftAligned() && value.length > 0;
        int start = right ? field.to() - value.length : field.from();
        if (right) {
            Arrays.fill(line, field.from(), start, (byte) '0');
        }
        System.arraycopy(value, 0, line, start, value.length);
    }

    /** A value between separators, quoted when it holds the separator, a quote or a line end. */
    static byte[] quoted(byte[] value, byte separator) {
        boolean plain = true;
        for (byte octet : value) {
            plain &= octet != separator && octet != '"' && octet != '\n' && octet != '\r';
        }
        if (plain) {
            return value;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write('"');
        for (byte octet : value) {
            if (octet == '"') {
                out.write('"');
            }
            out.write(octet);
        }
        out.write('"');
        return out.toByteArray();
    }
}
