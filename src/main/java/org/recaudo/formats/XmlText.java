// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.nio.charset.StandardCharsets;

/** Text of an XML document, indented by two blanks a level, with line ends of one byte: the same bytes every time. */
final class XmlText {
    private static final String BLANKS = " ".repeat(60);

    private final StringBuilder text = new StringBuilder();
    private int level;

    XmlText(int level) {
        this.level = level;
    }

    XmlText raw(String xml) {
        text.append(xml);
        return this;
    }

    /** Opens elements one within the other: {@code Id/PrvtId/Othr}. */
    XmlText open(String path) {
        for (String element : path.split("/", -1)) {
            indent().append('<').append(element).append(">\n");
            level++;
        }
        return this;
    }

    /** Closes what {@link #open} opened with the same path. */
    XmlText close(String path) {
        String[] elements = path.split("/", -1);
        for (int index = elements.length - 1; index >= 0; index--) {
            level--;
            indent().append("</").append(elements[index]).append(">\n");
        }
        return this;
    }

    /** An element with a value, within the elements that the path names; nothing when there is no value. */
    XmlText leaf(String path, String value) {
        if (value.isEmpty()) {
            return this;
        }
        int slash = path.lastIndexOf('/');
        if (slash >= 0) {
            String outer = path.substring(0, slash);
            return open(outer).leaf(path.substring(slash + 1), value).close(outer);
        }
        indent().append('<').append(path).append('>');
        escape(value);
        int blank = path.indexOf(' ');
        text.append("</").append(blank < 0 ? path : path.substring(0, blank)).append(">\n");
        return this;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private StringBuilder indent() {
        return text.append(BLANKS, 0, Math.min(2 * level, BLANKS.length()));
    }

    private void escape(String value) {
        for (int index = 0; index < value.length(); index++) {
            char letter = value.charAt(index);
            switch (letter) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                default -> {
                    if (letter < ' ' || letter == '\uFFFE' || letter == '\uFFFF') {
                        throw new IllegalArgumentException(
                                "A value holds a control character (%d), which XML has not".formatted((int) letter));
                    }
                    text.append(letter);
                }
            }
        }
    }
}
