// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element that matters: because it is a record, because a field comes from it, or because such a one is below it.
 */
final class XmlNode {
    /** What is not there. */
    static final int NONE = -1;

    private final String elementName;
    private XmlNode[] children = new XmlNode[0];
    private int unit = NONE;
    private Place text = Place.NOWHERE;
    private Place currency = Place.NOWHERE;

    /**
     * Where a value goes.
     *
     * @param unit number of the record
     * @param slot its field
     * @param rank how it is preferred among the elements that stand for the same field, from 0
     * @param date whether it is a day, of which more than ten characters are a time
     * @param joined whether repeated ones are joined; otherwise the first counts
     */
    record Place(int unit, int slot, int rank, boolean date, boolean joined) {
        static final Place NOWHERE = new Place(NONE, NONE, NONE, false, false);

        boolean there() {
            return slot != NONE;
        }
    }

    private XmlNode(String name) {
        this.elementName = name;
    }

    /** The elements of a message: its records and the elements that name them, by path below the root. */
    static XmlNode of(List<MessageFields> records, List<String> paths) {
        XmlNode root = new XmlNode("Document");
        for (int unit = 0; unit < paths.size(); unit++) {
            XmlNode node = root.at(paths.get(unit));
            node.unit = unit;
            int slot = 0;
            for (MessageFields.Source source : records.get(unit).sources()) {
                node.mark(source, unit, slot++);
            }
        }
        return root;
    }

    private void mark(MessageFields.Source source, int ofUnit, int slot) {
        int rank = 0;
        for (String path : source.paths()) {
            boolean date = source.type() == FieldType.DATE;
            Place place = new Place(ofUnit, slot, rank++, date, path.endsWith("Ustrd"));
            int attribute = path.indexOf("@Ccy");
            if (attribute >= 0) {
                at(path.substring(0, attribute)).currency = place;
            } else {
                at(path).text = place;
            }
        }
    }

    private XmlNode at(String path) {
        XmlNode node = this;
        for (String element : path.split("/", -1)) {
            node = node.childOrNew(element);
        }
        return node;
    }

    private XmlNode childOrNew(String element) {
        for (XmlNode child : children) {
            if (child.elementName.equals(element)) {
                return child;
            }
        }
        children = Arrays.copyOf(children, children.length + 1);
        return children[children.length - 1] = new XmlNode(element);
    }

    /** The node of the element that just began. */
    @Nullable
    XmlNode child(XmlPull xml) {
        for (XmlNode child : children) {
            if (xml.name().equals(child.elementName)) {
                return child;
            }
        }
        return null;
    }

    String elementName() {
        return elementName;
    }

    /** Number of the record that this element is, or {@link #NONE}. */
    int unit() {
        return unit;
    }

    Place text() {
        return text;
    }

    Place currency() {
        return currency;
    }
}
