// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One kind of record of a format: how it is told from others and what its fields are.
 *
 * <p>A joined record is made of several consecutive lines, as segments T and U of a CNAB return make one payment.
 */
public final class RecordLayout {
    private static final int NEAR = 64;
    private static final int NEAR_SHIFT = 26;
    private static final int SPREAD = 0x9E3779B1;

    private final String kind;
    private final int number;
    private final Mark[] marks;
    private final List<Field> fields;
    private final Field[] checked;
    private final Map<String, Field> byName = new HashMap<>();
    private final @Nullable Field[] near = new Field[NEAR];
    private final Map<String, Inherited> inherited;
    private final List<OutcomeRule> outcomes;
    private final @Nullable Field amount;
    private final boolean holdsCard;

    /** Columns by which a kind is recognised: bytes {@code from} to {@code to} are {@code value}. */
    record Mark(int from, int to, byte[] value) {

        String text() {
            return new String(value, java.nio.charset.StandardCharsets.ISO_8859_1);
        }

        boolean isOn(byte[] bytes, int start, int length) {
            return length >= to && Slice.startsWith(bytes, start + from, start + to, value);
        }
    }

    /** A field that the latest record of another kind holds for this one. */
    record Inherited(String kind, String field) {}

    /** What gives a record kind its meaning beyond its own columns. */
    record Meaning(Map<String, Inherited> inherited, List<OutcomeRule> outcomes, String amountField) {

        static Meaning none() {
            return new Meaning(Map.of(), List.of(), "");
        }
    }

    RecordLayout(String kind, int number, List<Mark> marks, List<Field> fields, Meaning meaning) {
        this.kind = kind;
        this.number = number;
        this.marks = marks.toArray(Mark[]::new);
        this.fields = List.copyOf(fields);
        this.checked = fields.stream()
                .filter(field -> field.type() != FieldType.FILLER)
                .toArray(Field[]::new);
        fields.forEach(field -> byName.putIfAbsent(field.name(), field));
        this.inherited = Map.copyOf(meaning.inherited());
        this.outcomes = List.copyOf(meaning.outcomes());
        this.amount = byName.get(meaning.amountField());
        this.holdsCard = fields.stream().anyMatch(field -> field.terms().card());
    }

    /** The name of this kind, such as {@code header} or {@code detail}. */
    public String kind() {
        return kind;
    }

    /** The fields in the order of their columns. */
    public List<Field> fields() {
        return fields;
    }

    /** The fields whose values must satisfy something. */
    Field[] checked() {
        return checked;
    }

    int number() {
        return number;
    }

    @Nullable
    Field field(String name) {
        int place = name.hashCode() * SPREAD >>> NEAR_SHIFT;
        Field last = near[place];
        if (last != null && last.name().equals(name)) {
            return last;
        }
        Field found = byName.get(name);
        near[place] = found;
        return found;
    }

    @Nullable
    Inherited inherited(String name) {
        return inherited.get(name);
    }

    List<String> inheritedNames() {
        return inherited.keySet().stream().sorted().toList();
    }

    /** Whether a record of this kind has the field, or another record holds it for it. */
    boolean offers(String name) {
        return byName.containsKey(name) || inherited.containsKey(name);
    }

    List<Mark> marks() {
        return List.of(marks);
    }

    /** How this kind is told from others, for a message; empty when nothing marks it. */
    String marksText() {
        return marks.length == 0
                ? ""
                : Arrays.stream(marks)
                        .map(mark -> "columns %d-%d '%s'".formatted(mark.from() + 1, mark.to(), mark.text()))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    List<OutcomeRule> outcomes() {
        return outcomes;
    }

    /** The field whose sum is the money of the file, if there is one. */
    @Nullable
    Field amount() {
        return amount;
    }

    boolean holdsCard() {
        return holdsCard;
    }

    boolean matches(byte[] bytes, int start, int length) {
        for (Mark mark : marks) {
            if (!mark.isOn(bytes, start, length)) {
                return false;
            }
        }
        return true;
    }

    /** Columns that the last field ends with. */
    int width() {
        return fields.stream().mapToInt(Field::to).max().orElse(0);
    }
}
