// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recaudo.invoicing.PrintProfile.InserterMarks;
import org.recaudo.invoicing.PrintProfile.MarkKind;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.ConfigurationException;

/** Reads {@code config/print-profiles/<id>.yml}; lengths are written in millimetres there and kept in micrometres. */
public final class PrintProfileFile {

    private PrintProfileFile() {}

    /** The profile of that name; refuses one whose window cannot show an address. */
    public static PrintProfile read(ConfigSource config, String id) {
        ConfigNode file = config.read("print-profiles/" + id + ".yml");
        try {
            PrintProfile profile = new PrintProfile(
                    id, window(file), file.flag("duplex", false), file.number("pages-per-file", 5000), marks(file));
            file.refuseUnknown();
            return profile;
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("print-profiles/%s.yml: %s".formatted(id, e.getMessage()));
        }
    }

    private static WindowGeometry window(ConfigNode file) {
        ConfigNode envelope = file.node("envelope");
        ConfigNode insert = file.node("insert");
        ConfigNode window = file.node("window");
        WindowGeometry geometry = new WindowGeometry(
                length(envelope, "width"),
                length(envelope, "height"),
                length(insert, "width"),
                length(insert, "height"),
                new Area(
                        length(window, "left"),
                        length(window, "top"),
                        length(window, "width"),
                        length(window, "height")),
                length(file, "clearance"));
        envelope.refuseUnknown();
        insert.refuseUnknown();
        window.refuseUnknown();
        return geometry;
    }

    private static @Nullable InserterMarks marks(ConfigNode file) {
        if (!file.has("marks")) {
            return null;
        }
        ConfigNode node = file.node("marks");
        List<MarkKind> positions = new ArrayList<>();
        for (String position : node.texts("positions")) {
            positions.add(MarkKind.valueOf(position.toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        InserterMarks marks = new InserterMarks(
                length(node, "left"),
                length(node, "first"),
                length(node, "pitch"),
                length(node, "length"),
                length(node, "thickness"),
                positions);
        node.refuseUnknown();
        return marks;
    }

    private static int length(ConfigNode node, String key) {
        BigDecimal millimetres = node.decimal(key);
        return millimetres.movePointRight(3).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}
