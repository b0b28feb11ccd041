// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

import java.util.Locale;

/** What a version of an affiliate changed against the one before. The first that applies, in this order, names it. */
public enum RollChange {
    JOINED,
    LEFT,
    CHANGED_PLAN,
    CHANGED_ADDRESS,
    CHANGED_OTHER;

    /** The code kept in the database and shown in the report: {@code changed-plan}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The change with that code; refuses a code that none has. */
    public static RollChange ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
