// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigurationException;

/** Compiles the description of one kind of record. */
final class RecordCompiler {
    private final FileFormat.Shape shape;
    private final String amount;

    RecordCompiler(FileFormat.Shape shape, String amount) {
        this.shape = shape;
        this.amount = amount;
    }

    /** The kind at this place of the list of kinds. */
    RecordLayout layout(String kind, int number, ConfigNode node) {
        List<RecordLayout.Mark> marks = marks(node.nodeOrEmpty("when"));
        ConfigNode fieldsNode = node.node("fields");
        List<Field> fields = shape.kind() == FileFormat.Kind.FIXED_WIDTH ? fixed(fieldsNode) : delimited(fieldsNode);
        RecordLayout.Meaning meaning = meaning(node);
        node.refuseUnknown();
        return new RecordLayout(kind, number, marks, fields, meaning);
    }

    /** What a record, or a join, says beyond its columns. */
    RecordLayout.Meaning meaning(ConfigNode node) {
        return new RecordLayout.Meaning(inherited(node.nodeOrEmpty("inherit")), outcomes(node), amount);
    }

    private static List<RecordLayout.Mark> marks(ConfigNode node) {
        List<RecordLayout.Mark> marks = new ArrayList<>();
        for (String key : node.keys()) {
            FieldCompiler.Columns columns = FieldCompiler.columns(key, node.where());
            byte[] value = node.text(key).getBytes(StandardCharsets.ISO_8859_1);
            if (value.length != columns.to() - columns.from() + 1) {
                throw new ConfigurationException(
                        "%s.%s is '%s', which does not fill the columns".formatted(node.where(), key, node.text(key)));
            }
            marks.add(new RecordLayout.Mark(columns.from() - 1, columns.to(), value));
        }
        return marks;
    }

    private List<Field> fixed(ConfigNode node) {
        List<Field> fields = new ArrayList<>();
        for (String name : node.keys()) {
            fields.add(FieldCompiler.fixed(name, node.node(name)));
        }
        fields.sort(Comparator.comparingInt(Field::from).thenComparing(Field::name));
        int column = 0;
        String before = "the line";
        List<Field> numbered = new ArrayList<>();
        for (Field field : fields) {
            if (field.from() != column) {
                throw new ConfigurationException("%s.%s: columns begin at %d, but %s ends at %d: %s"
                        .formatted(
                                node.where(),
                                field.name(),
                                field.from() + 1,
                                before,
                                column,
                                field.from() < column ? "they overlap" : "a gap"));
            }
            before = field.name();
            column = field.to();
            numbered.add(new Field(
                    field.name(),
                    numbered.size(),
                    0,
                    field.from(),
                    field.to(),
                    field.column(),
                    field.type(),
                    field.terms()));
        }
        if (column != shape.width()) {
            throw new ConfigurationException("%s: the last column described is %d, but the width is %d"
                    .formatted(node.where(), column, shape.width()));
        }
        return numbered;
    }

    private static List<Field> delimited(ConfigNode node) {
        List<Field> fields = new ArrayList<>();
        for (String name : node.keys()) {
            fields.add(FieldCompiler.delimited(name, fields.size(), node.node(name)));
        }
        return fields;
    }

    private static Map<String, RecordLayout.Inherited> inherited(ConfigNode node) {
        Map<String, RecordLayout.Inherited> inherited = new LinkedHashMap<>();
        for (String name : node.keys()) {
            String[] parts = node.text(name).split("\\.", -1);
            if (parts.length != 2) {
                throw new ConfigurationException(
                        "%s.%s is '%s'; expected record.field".formatted(node.where(), name, node.text(name)));
            }
            inherited.put(name, new RecordLayout.Inherited(parts[0], parts[1]));
        }
        return inherited;
    }

    private static List<OutcomeRule> outcomes(ConfigNode node) {
        List<OutcomeRule> rules = new ArrayList<>();
        for (ConfigNode rule : node.nodes("outcomes")) {
            boolean otherwise = rule.has("otherwise");
            String code = rule.text(otherwise ? "otherwise" : "is");
            Outcome outcome = Outcome.ofCode(code)
                    .orElseThrow(() -> new ConfigurationException("%s: '%s' is no outcome; expected one of %s"
                            .formatted(rule.where(), code, Outcome.codes())));
            List<String> values = rule.texts("in").stream().map(String::strip).toList();
            rules.add(new OutcomeRule(otherwise ? "" : rule.text("field"), values, outcome));
            rule.refuseUnknown();
        }
        return rules;
    }
}
