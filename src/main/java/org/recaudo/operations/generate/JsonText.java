// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** JSON on one line, keys in the order given. Texts here hold no quotation marks: a text that does is refused. */
final class JsonText {

    private final List<String> members = new ArrayList<>();

    JsonText put(String key, long number) {
        return raw(key, String.valueOf(number));
    }

    JsonText put(String key, String text) {
        return raw(key, quoted(text));
    }

    JsonText put(String key, JsonText object) {
        return raw(key, object.toString());
    }

    JsonText put(String key, long[] numbers) {
        return raw(key, Arrays.toString(numbers).replace(" ", ""));
    }

    JsonText put(String key, Collection<String> texts) {
        return raw(key, texts.stream().map(JsonText::quoted).toList().toString().replace(", ", ","));
    }

    @Override
    public String toString() {
        return "{" + String.join(",", members) + "}";
    }

    private JsonText raw(String key, String value) {
        members.add(quoted(key) + ":" + value);
        return this;
    }

    private static String quoted(String text) {
        if (text.indexOf('"') >= 0 || text.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("This text cannot be written to the truth: " + text);
        }
        return '"' + text + '"';
    }
}
