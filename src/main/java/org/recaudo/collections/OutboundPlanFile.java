// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recaudo.formats.Field;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.Formats;
import org.recaudo.formats.RecordLayout;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigurationException;

/**
 * Reads {@code config/outbound/<id>.yml} against the layout that it names. Unknown keys, records and fields are
 * refused.
 */
public final class OutboundPlanFile {

    private final ConfigNode file;
    private final FileFormat format;

    private OutboundPlanFile(ConfigNode file, FileFormat format) {
        this.file = file;
        this.format = format;
    }

    /** The plan that a file describes. */
    public static OutboundPlan read(ConfigNode file, Formats formats) {
        FileFormat format;
        try {
            format = formats.format(file.text("format"));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("%s: format: %s".formatted(file.where(), e.getMessage()));
        }
        return new OutboundPlanFile(file, format).plan();
    }

    private OutboundPlan plan() {
        if (!format.purpose().isWritten()) {
            throw refusal("format %s is for %s, which the fund does not write"
                    .formatted(format.id(), format.purpose().code()));
        }
        List<OutboundPlan.Line> lines = new ArrayList<>();
        file.nodes("records").forEach(node -> lines.add(line(node)));
        requireOneBlock(lines);
        OutboundPlan plan = new OutboundPlan(
                file.text("id"),
                format,
                text(file, "file"),
                instruments(),
                file.texts("values"),
                lines,
                file.flag("payer", false),
                file.text("companion", ""));
        file.refuseUnknown();
        return plan;
    }

    private List<Instrument.Kind> instruments() {
        List<Instrument.Kind> kinds = new ArrayList<>();
        for (String code : file.texts("instruments")) {
            kinds.add(Instrument.Kind.ofCode(code)
                    .orElseThrow(() ->
                            refusal("instruments holds '%s'; expected %s".formatted(code, Instrument.Kind.codes()))));
        }
        return kinds;
    }

    private OutboundPlan.Line line(ConfigNode node) {
        String kind = node.text("record");
        RecordLayout layout = format.layouts().stream()
                .filter(candidate -> candidate.kind().equals(kind))
                .findFirst()
                .orElseThrow(
                        () -> refusal("record is '%s', which format %s does not have".formatted(kind, format.id())));
        Map<Field, OutboundText> fields = new LinkedHashMap<>();
        ConfigNode set = node.nodeOrEmpty("set");
        for (String name : set.keys()) {
            Field field = layout.fields().stream()
                    .filter(candidate -> candidate.name().equals(name))
                    .findFirst()
                    .orElseThrow(() ->
                            refusal("record %s of format %s has no field '%s'".formatted(kind, format.id(), name)));
            fields.put(field, text(set, name));
        }
        OutboundPlan.Line line = new OutboundPlan.Line(layout, node.flag("each", false), fields);
        node.refuseUnknown();
        return line;
    }

    /** The records of an order or debt stand together, so that they can be written as they are read. */
    private void requireOneBlock(List<OutboundPlan.Line> lines) {
        int changes = 0;
        boolean each = false;
        for (OutboundPlan.Line line : lines) {
            changes += line.each() == each ? 0 : 1;
            each = line.each();
        }
        if (changes > 2) {
            throw refusal("records with each: true must stand together");
        }
    }

    private OutboundText text(ConfigNode node, String key) {
        try {
            return OutboundText.of(node.text(key));
        } catch (IllegalArgumentException e) {
            throw refusal("%s: %s".formatted(key, e.getMessage()));
        }
    }

    private ConfigurationException refusal(String what) {
        return new ConfigurationException("%s: %s".formatted(file.where(), what));
    }
}
