// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The characters of XML: what a reference stands for, and what a name is made of. */
final class XmlReferences {
    private static final String NAME_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.:";
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

    private XmlReferences() {}

    /** What {@code amp}, {@code #10} or {@code #xE9} stands for; null for any other name. */
    static @Nullable String character(String name) {
        return name.startsWith("#") ? numbered(name) : NAMED.get(name);
    }

    private static @Nullable String numbered(String name) {
        boolean hex = name.startsWith("#x");
        try {
            int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            boolean allowed = code >= ' ' || code == '\n' || code == '\r' || code == '\t';
            boolean surrogate = code >= 0xD800 && code < 0xE000;
            return allowed && !surrogate && code <= Character.MAX_CODE_POINT ? Character.toString(code) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Which bytes a name may hold; those of characters beyond ASCII are let pass. */
    static boolean[] nameBytes() {
        boolean[] name = new boolean[256];
        Arrays.fill(name, 0x80, 0x100, true);
        for (char letter : NAME_LETTERS.toCharArray()) {
            name[letter] = true;
        }
        return name;
    }
}
