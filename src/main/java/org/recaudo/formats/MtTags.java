// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

/** The tags of account messages, as {@link MtLines} numbers them. */
final class MtTags {
    static final int REFERENCE = MtLines.tag("20");
    static final int RELATED = MtLines.tag("21");
    static final int ACCOUNT = MtLines.tag("25");
    static final int ACCOUNT_AND_BANK = MtLines.tag("25P");
    static final int NUMBER = MtLines.tag("28C");
    static final int NUMBER_ONLY = MtLines.tag("28");
    static final int OPENING = MtLines.tag("60F");
    static final int OPENING_PAGE = MtLines.tag("60M");
    static final int ENTRY = MtLines.tag("61");
    static final int TEXT = MtLines.tag("86");
    static final int CLOSING = MtLines.tag("62F");
    static final int CLOSING_PAGE = MtLines.tag("62M");
    static final int AVAILABLE = MtLines.tag("64");
    static final int FORWARD = MtLines.tag("65");
    static final int OWN = MtLines.tag("NS");
    static final int FLOOR = MtLines.tag("34F");
    static final int TIME = MtLines.tag("13D");
    static final int TIME_ONLY = MtLines.tag("13");
    static final int DEBITS = MtLines.tag("90D");
    static final int CREDITS = MtLines.tag("90C");

    private MtTags() {}
}
