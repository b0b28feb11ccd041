// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

/** How the bytes of a field are understood. */
public enum FieldType {
    /** Left-aligned, blank-filled characters. */
    TEXT,
    /** Right-aligned, zero-filled digits. */
    DIGITS,
    /** A calendar day by a pattern; all zeros or blanks mean none. */
    DATE,
    /** An amount with implied decimals or a decimal point. */
    MONEY,
    /** The same bytes in every record. */
    CONSTANT,
    /** Columns that no one reads; written as blanks or zeros. */
    FILLER
}
