// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells from the first bytes of a file which XML message it is. */
final class XmlHead {
    private static final int ROOT_MAX = 4_096;

    private XmlHead() {}

    /** Empty when the document's root names a namespace that begins like this, otherwise what is wrong. */
    static String complaint(byte[] head, String namespace, String title) {
        return complaint(head, List.of(namespace), title);
    }

    /** Empty when the document's root names one of these namespaces, otherwise what is wrong. */
    static String complaint(byte[] head, List<String> namespaces, String title) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        boolean xml = text.stripLeading().startsWith("<") || text.startsWith("\u00EF\u00BB\u00BF<");
        int max = ROOT_MAX + comments(text);
        boolean named = namespaces.stream().mapToInt(text::indexOf).anyMatch(at -> at >= 0 && at < max);
        return xml && named ? "" : "no %s".formatted(title);
    }

    /** How much of the beginning is a comment. */
    private static int comments(String text) {
        int length = 0;
        int from = text.indexOf("<!--");
        while (from >= 0) {
            int to = text.indexOf("-->", from);
            length += (to < 0 ? text.length() : to) - from;
            from = to < 0 ? -1 : text.indexOf("<!--", to);
        }
        return length;
    }
}
