// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The fields of a record that the program knows, in order:
 * {@code MessageFields.of("entry").text("mark").money("amount")}. A field may name the elements that it comes from, by
 * path below the record's own element; where several stand for one field the first that is there wins.
 */
final class MessageFields {
    private static final DatePattern ISO = DatePattern.of("yyyy-MM-dd");

    private final String kind;
    private final List<Source> sources = new ArrayList<>();

    /** A field and the elements that it may come from. */
    record Source(String name, FieldType type, List<String> paths) {

        Source {
            paths = List.copyOf(paths);
        }
    }

    private MessageFields(String kind) {
        this.kind = kind;
    }

    static MessageFields of(String kind) {
        return new MessageFields(kind);
    }

    MessageFields text(String name, String... paths) {
        return add(name, FieldType.TEXT, paths);
    }

    /** A day as {@code 2026-11-05}. */
    MessageFields date(String name, String... paths) {
        return add(name, FieldType.DATE, paths);
    }

    /** An amount with a decimal point. */
    MessageFields money(String name, String... paths) {
        return add(name, FieldType.MONEY, paths);
    }

    private MessageFields add(String name, FieldType type, String... paths) {
        sources.add(new Source(name, type, List.of(paths)));
        return this;
    }

    String kind() {
        return kind;
    }

    List<Source> sources() {
        return List.copyOf(sources);
    }

    /** The record as the kind of this number, whose money is in the field {@code amount} when it counts. */
    RecordLayout layout(int number, boolean counts) {
        return layout(number, counts ? "amount" : "", List.of());
    }

    RecordLayout layout(int number, String amount, List<OutcomeRule> outcomes) {
        List<Field> fields = new ArrayList<>();
        for (Source source : sources) {
            int slot = fields.size();
            fields.add(new Field(source.name(), slot, 0, 0, 0, slot + 1, source.type(), terms(source.type())));
        }
        return new RecordLayout(kind, number, List.of(), fields, new RecordLayout.Meaning(Map.of(), outcomes, amount));
    }

    private static Field.Terms terms(FieldType type) {
        return Field.Terms.plain(type == FieldType.DATE ? ISO : null);
    }
}
