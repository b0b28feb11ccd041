// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigurationException;

/**
 * Compiles a format's description. Unknown keys, overlapping columns, gaps, and references to records or fields that
 * are not there are refused with file and key path, so that a wrong description stops the program before any file is
 * read.
 */
public final class FormatCompiler {
    private static final int LINE_MAX = 32_768;
    private static final Map<String, Charset> ENCODINGS = Map.of(
            "ISO-8859-1", StandardCharsets.ISO_8859_1,
            "UTF-8", StandardCharsets.UTF_8,
            "US-ASCII", StandardCharsets.US_ASCII);

    private final ConfigNode node;

    private FormatCompiler(ConfigNode node) {
        this.node = node;
    }

    /** The format that a node describes; refuses the node when it cannot be worked with. */
    public static FileFormat compile(ConfigNode node) {
        return new FormatCompiler(node).format();
    }

    private FileFormat format() {
        FileFormat.About about = about();
        FileFormat.Shape shape = shape();
        if (shape.kind().isMessage()) {
            Message message = Messages.of(shape.kind(), node);
            node.refuseUnknown();
            return new FileFormat(about, shape, message);
        }
        RecordCompiler compiler = new RecordCompiler(shape, node.text("amount", "amount"));
        List<RecordLayout> layouts = new ArrayList<>();
        ConfigNode records = node.node("records");
        for (String kind : records.keys()) {
            layouts.add(compiler.layout(kind, layouts.size(), records.node(kind)));
        }
        List<String> kinds = layouts.stream().map(RecordLayout::kind).toList();
        RecordJoin join = join(compiler, layouts);
        String body = node.text("body", kinds.contains("detail") ? "detail" : kinds.get(0));
        Flow flow = new Flow(
                body,
                node.texts("news"),
                grammar(kinds),
                totals(),
                sequences(),
                DateWindow.of(node.nodes("dates")),
                AmountRule.of(node.nodes("amounts")),
                identity(),
                join);
        node.refuseUnknown();
        FormatChecks.check(node.where(), about, layouts, flow);
        return new FileFormat(about, shape, layouts, flow);
    }

    private FileFormat.About about() {
        String purpose = node.text("purpose");
        return new FileFormat.About(
                node.text("id"),
                node.text("title"),
                Purpose.ofCode(purpose).orElseThrow(() -> refusal("purpose", purpose, "one of " + Purpose.codes())),
                node.text("currency", ""),
                node.text("source"),
                node.text("confidence"),
                node.flag("unverified", false));
    }

    private FileFormat.Shape shape() {
        FileFormat.Kind kind = node.oneOf("kind", FileFormat.Kind.class);
        boolean fixed = kind == FileFormat.Kind.FIXED_WIDTH;
        boolean delimited = kind == FileFormat.Kind.DELIMITED;
        Charset charset = charset(node.text("encoding", "UTF-8"));
        if (fixed && charset.equals(StandardCharsets.UTF_8)) {
            throw refusal("encoding", "UTF-8", "an encoding of one byte a column for fixed width");
        }
        String separator = delimited ? node.text("separator") : ";";
        if (separator.length() != 1) {
            throw refusal("separator", separator, "one character");
        }
        return new FileFormat.Shape(
                kind,
                charset,
                fixed ? node.number("width") : 0,
                flag("short-lines", "pad", "refuse"),
                flag("long-lines", "blanks", "refuse"),
                separator.charAt(0),
                delimited && node.flag("header", false),
                delimited && node.flag("workbook", false),
                flag("line-ending", "CRLF", "LF") ? "\r\n" : "\n",
                node.number("line-max", LINE_MAX));
    }

    private Charset charset(String name) {
        Charset charset = ENCODINGS.get(name.toUpperCase(Locale.ROOT));
        if (charset == null) {
            throw refusal("encoding", name, "one of ISO-8859-1, US-ASCII, UTF-8");
        }
        return charset;
    }

    private boolean flag(String key, String yes, String no) {
        String value = node.text(key, no);
        if (!value.equals(yes) && !value.equals(no)) {
            throw refusal(key, value, yes + " or " + no);
        }
        return value.equals(yes);
    }

    private Grammar grammar(List<String> kinds) {
        String order = node.text("order", kinds.get(0) + "*");
        try {
            return Grammar.of(order, kinds);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("%s: %s".formatted(node.where(), e.getMessage()));
        }
    }

    private @Nullable RecordJoin join(RecordCompiler compiler, List<RecordLayout> layouts) {
        if (!node.has("join")) {
            return null;
        }
        ConfigNode joinNode = node.node("join");
        String kind = joinNode.text("kind");
        List<String> same = joinNode.texts("same");
        List<RecordJoin.Part> parts = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        int shift = 0;
        List<String> optional = joinNode.texts("optional");
        for (String part : joinNode.texts("of")) {
            RecordLayout layout = layouts.stream()
                    .filter(candidate -> candidate.kind().equals(part))
                    .findFirst()
                    .orElseThrow(() -> new ConfigurationException(
                            "%s.of names '%s', which is no record".formatted(joinNode.where(), part)));
            int segment = parts.size();
            int slots = fields.size();
            for (Field field : layout.fields()) {
                fields.add(field.joined(segment, shift, slots));
            }
            parts.add(new RecordJoin.Part(layout, optional.contains(part), shift));
            shift += layout.width();
        }
        RecordLayout.Meaning meaning = compiler.meaning(joinNode);
        if (meaning.outcomes().isEmpty()) {
            meaning = new RecordLayout.Meaning(meaning.inherited(), outcomes(parts), meaning.amountField());
        }
        joinNode.refuseUnknown();
        return new RecordJoin(parts, new RecordLayout(kind, layouts.size(), List.of(), fields, meaning), same);
    }

    /** A join that says nothing of outcomes has those of the first of its lines that does. */
    private static List<OutcomeRule> outcomes(List<RecordJoin.Part> parts) {
        return parts.stream()
                .map(part -> part.layout().outcomes())
                .filter(rules -> !rules.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<ControlTotal> totals() {
        List<ControlTotal> totals = new ArrayList<>();
        for (ConfigNode total : node.nodes("totals")) {
            boolean counts = total.has("count");
            totals.add(new ControlTotal(
                    total.text("in"),
                    total.text("field"),
                    Set.copyOf(total.texts(counts ? "count" : "of")),
                    counts ? List.of() : oneOrMore(total, "sum"),
                    only(total),
                    total.text("since", ""),
                    total.text("zeros", "").equals("unchecked")));
            total.refuseUnknown();
        }
        return totals;
    }

    private List<LineSequence> sequences() {
        List<LineSequence> sequences = new ArrayList<>();
        for (ConfigNode sequence : node.nodes("sequences")) {
            sequences.add(new LineSequence(
                    sequence.text("field"),
                    sequence.texts("of"),
                    sequence.number("from", 1),
                    sequence.text("since", "")));
            sequence.refuseUnknown();
        }
        return sequences;
    }

    private static ControlTotal.Only only(ConfigNode total) {
        Set<String> outcomes = total.has("only") ? Set.copyOf(oneOrMore(total, "only")) : Set.of();
        if (!total.has("where")) {
            return new ControlTotal.Only(outcomes, null);
        }
        ConfigNode where = total.node("where");
        boolean wanted = where.has("in");
        List<String> values =
                where.texts(wanted ? "in" : "not").stream().map(String::strip).toList();
        ControlTotal.Condition condition = new ControlTotal.Condition(where.text("field"), Set.copyOf(values), wanted);
        where.refuseUnknown();
        return new ControlTotal.Only(outcomes, condition);
    }

    private static List<String> oneOrMore(ConfigNode node, String key) {
        return node.isList(key) ? node.texts(key) : List.of(node.text(key));
    }

    private FlowTally.IdentityRule identity() {
        if (!node.has("delivery")) {
            return FlowTally.IdentityRule.none();
        }
        ConfigNode delivery = node.node("delivery");
        FlowTally.IdentityRule rule = new FlowTally.IdentityRule(
                delivery.text("record"),
                delivery.texts("fields"),
                delivery.text("date", ""),
                "",
                delivery.flag("consecutive", false));
        delivery.refuseUnknown();
        return rule;
    }

    private ConfigurationException refusal(String key, String found, String expected) {
        return new ConfigurationException("%s: %s is '%s'; expected %s".formatted(node.where(), key, found, expected));
    }
}
