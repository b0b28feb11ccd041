// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The text of a payment QR code as EMVCo's merchant-presented mode lays it out: objects of a two-digit id, a two-digit
 * length and that many characters, which may themselves hold objects (a template). The first object is {@code 000201}
 * and the last one {@code 6304} with the CRC of everything before it. The interoperable QR of Argentina and the BR Code
 * of Pix are such texts; {@code 00020101021140200010com.yacare0202235015...6304E401} is one.
 *
 * @param objects in the order of the text, without the CRC
 */
public record EmvQr(List<Tag> objects) {
    private static final String FORMAT = "00";
    private static final String CRC = "63";
    private static final String CRC_HEAD = "6304";
    private static final int HEAD = 4;
    private static final int LENGTH_MAX = 99;
    private static final int POLYNOMIAL = 0x1021;

    /** One object: its id of two digits and what it holds. */
    public record Tag(String id, String value) {

        /** Refuses an id that is not two digits, and a value that is empty or longer than 99 characters. */
        public Tag {
            if (!id.matches("[0-9]{2}")) {
                throw new IllegalArgumentException("QR object id is '%s'; expected two digits".formatted(id));
            }
            int length = characters(value);
            if (length < 1 || length > LENGTH_MAX) {
                throw new IllegalArgumentException(
                        "QR object %s holds %d characters; expected 1 to %d".formatted(id, length, LENGTH_MAX));
            }
        }

        String text() {
            return String.format(Locale.ROOT, "%s%02d%s", id, characters(value), value);
        }
    }

    public EmvQr {
        objects = List.copyOf(objects);
    }

    /** An empty text, to which objects are added. */
    public static EmvQr empty() {
        return new EmvQr(List.of());
    }

    /** The objects of a code's text; refuses one that is cut, changed or not of this kind. */
    public static EmvQr read(String payload) {
        if (!payload.startsWith("000201")) {
            throw new IllegalArgumentException("The text does not begin with 000201; it is no EMVCo payment code");
        }
        List<Tag> all = tags(payload);
        Tag last = all.get(all.size() - 1);
        if (!last.id().equals(CRC) || last.value().length() != HEAD) {
            throw new IllegalArgumentException("The text does not end with a CRC (6304 and four characters)");
        }
        String body = payload.substring(0, payload.length() - HEAD);
        String expected = hex(crc(body));
        if (!expected.equalsIgnoreCase(last.value())) {
            throw new IllegalArgumentException(
                    "The CRC is %s, but the text gives %s".formatted(last.value(), expected));
        }
        return new EmvQr(all.subList(0, all.size() - 1));
    }

    /** The characters of an object; empty when there is none of this id. */
    public String value(String id) {
        return objects.stream()
                .filter(tag -> tag.id().equals(id))
                .map(Tag::value)
                .findFirst()
                .orElse("");
    }

    /** The objects within a template, empty when there is none of this id. */
    public EmvQr template(String id) {
        String value = value(id);
        return value.isEmpty() ? empty() : new EmvQr(tags(value));
    }

    /** These objects and one more. */
    public EmvQr with(String id, String value) {
        List<Tag> more = new ArrayList<>(objects);
        more.add(new Tag(id, value));
        return new EmvQr(more);
    }

    /** These objects and a template with objects of its own. */
    public EmvQr with(String id, EmvQr template) {
        return with(id, template.text());
    }

    /** The code's text: format mark first, then the objects, then the CRC. */
    public String payload() {
        EmvQr whole = value(FORMAT).isEmpty() ? empty().with(FORMAT, "01").and(objects) : this;
        String body = whole.text() + CRC_HEAD;
        return body + hex(crc(body));
    }

    private EmvQr and(List<Tag> others) {
        List<Tag> all = new ArrayList<>(objects);
        all.addAll(others);
        return new EmvQr(all);
    }

    private String text() {
        return objects.stream().map(Tag::text).collect(Collectors.joining());
    }

    /**
     * CRC-16/CCITT-FALSE over the bytes in UTF-8: polynomial 1021, beginning with FFFF, nothing reflected or added.
     * {@code 123456789} gives 29B1.
     */
    public static int crc(String text) {
        int crc = 0xFFFF;
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            crc ^= (octet & 0xFF) << 8;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ POLYNOMIAL;
            }
            crc &= 0xFFFF;
        }
        return crc;
    }

    private static List<Tag> tags(String text) {
        List<Tag> tags = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int position = 0;
        while (position < text.length()) {
            if (position + HEAD > text.length()
                    || !text.substring(position, position + HEAD).matches("[0-9]{4}")) {
                throw new IllegalArgumentException(
                        "Character %d: expected an object's id and length, two digits each".formatted(position + 1));
            }
            String id = text.substring(position, position + 2);
            int length = Integer.parseInt(text.substring(position + 2, position + HEAD));
            int from = position + HEAD;
            if (text.codePointCount(from, text.length()) < length) {
                throw new IllegalArgumentException(
                        "Character %d: object %s ends behind the text".formatted(position + 1, id));
            }
            if (!ids.add(id)) {
                throw new IllegalArgumentException(
                        "Character %d: object %s is there twice".formatted(position + 1, id));
            }
            int to = text.offsetByCodePoints(from, length);
            tags.add(new Tag(id, text.substring(from, to)));
            position = to;
        }
        return tags;
    }

    private static int characters(String value) {
        return value.codePointCount(0, value.length());
    }

    private static String hex(int crc) {
        return String.format(Locale.ROOT, "%04X", crc);
    }
}
