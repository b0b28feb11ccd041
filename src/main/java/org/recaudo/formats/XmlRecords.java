// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks through an XML message and gathers the values of its records, telling when one begins and when it ends. */
final class XmlRecords {
    private static final int DATE_LENGTH = 10;
    private static final int DEPTH_MAX = 64;
    private static final String CURRENCY = "Ccy";

    private final Shape shape;
    private final XmlPull xml;
    private final @Nullable XmlNode[] open = new XmlNode[DEPTH_MAX];
    private final RecordBytes[] units;
    private final Listener listener;
    private boolean ended;

    /**
     * What a message is made of.
     *
     * @param namespaces the beginnings of the namespaces that are taken
     * @param versions what may follow them
     * @param root the elements that matter
     * @param expected the versions in words, for a refusal
     */
    record Shape(List<String> namespaces, List<String> versions, XmlNode root, String expected) {

        Shape {
            namespaces = List.copyOf(namespaces);
            versions = List.copyOf(versions);
        }

        boolean takes(String namespace) {
            return namespaces.stream()
                    .anyMatch(start ->
                            namespace.startsWith(start) && versions.contains(namespace.substring(start.length())));
        }
    }

    /** Hears of records by their number in the message's list. */
    interface Listener {

        /** A record begins; its values are empty. */
        void begins(int unit);

        /** A record ends; its values are complete. */
        void ends(int unit);
    }

    XmlRecords(Shape shape, List<RecordLayout> layouts, InputStream in, Listener listener) {
        this.shape = shape;
        this.xml = new XmlPull(in);
        this.units = layouts.stream().map(RecordBytes::new).toArray(RecordBytes[]::new);
        this.listener = listener;
    }

    /** The values of the record of this number. */
    RecordBytes unit(int number) {
        return units[number];
    }

    /** Moves on by one element; false at the end of the document. */
    boolean advance() {
        switch (xml.next()) {
            case XmlPull.START -> begin();
            case XmlPull.END -> end();
            default -> ended = true;
        }
        return !ended;
    }

    private void begin() {
        int depth = xml.depth();
        XmlNode node;
        if (depth == 1) {
            root();
            node = shape.root();
        } else {
            XmlNode parent = open[depth - 1];
            node = parent == null ? null : parent.child(xml);
        }
        open[depth] = node;
        if (node == null) {
            return;
        }
        if (node.unit() != XmlNode.NONE) {
            units[node.unit()].clear();
            listener.begins(node.unit());
        }
        if (node.text().there()) {
            xml.want();
        }
        if (node.currency().there()) {
            String value = xml.attribute(CURRENCY);
            if (value != null) {
                byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
                place(node.currency(), bytes, bytes.length);
            }
        }
    }

    private void root() {
        String namespace = xml.namespace();
        if (!shape.takes(namespace) || !xml.name().equals(shape.root().elementName())) {
            throw xml.refusal("the document is '%s' in namespace '%s'; expected %s"
                    .formatted(xml.name(), namespace, shape.expected()));
        }
    }

    private void end() {
        XmlNode node = open[xml.depth() + 1];
        if (node == null) {
            return;
        }
        if (node.text().there() && xml.endsLeaf()) {
            byte[] bytes = xml.text().bytes();
            place(node.text(), bytes, xml.text().length());
        }
        if (node.unit() != XmlNode.NONE) {
            listener.ends(node.unit());
        }
    }

    private void place(XmlNode.Place place, byte[] value, int length) {
        RecordBytes unit = units[place.unit()];
        if (place.joined()) {
            unit.add(place.slot(), value, 0, length);
            return;
        }
        boolean time = place.date() && length > DATE_LENGTH && value[DATE_LENGTH] == 'T';
        unit.set(place.slot(), place.rank(), value, time ? DATE_LENGTH : length);
    }

    /** Number of the line that is being read, from 1. */
    long line() {
        return xml.line();
    }

    /** Lines of the document, once it was read. */
    long lines() {
        return xml.lines();
    }

    void close() {
        xml.close();
    }
}
