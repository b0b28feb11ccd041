// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.workbooks;

import java.util.Map;

/** What the workbook says to finance in its language, by key. */
public record WorkbookWording(String language, Map<String, String> texts) {

    public WorkbookWording {
        texts = Map.copyOf(texts);
    }

    /** The text of a key, with its arguments in place of {@code {0}}, {@code {1}} ...; refuses a key without a text. */
    public String text(String key, Object... arguments) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("wording/%s.yml has no workbook text '%s'".formatted(language, key));
        }
        for (int index = 0; index < arguments.length; index++) {
            text = text.replace("{" + index + "}", String.valueOf(arguments[index]));
        }
        return text;
    }
}
