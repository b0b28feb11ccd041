// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger.jdbc;

/** Natural keys sort by their bytes, so that all keys with a prefix are one range. */
final class KeyRange {

    private KeyRange() {}

    /** A text after every key that starts with the prefix: keys hold no such character. */
    static String after(String prefix) {
        return prefix + '\uffff';
    }
}
