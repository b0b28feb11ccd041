// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recaudo.runs.ConfigurationException;

/** What is known under which name when a file to a network is written: texts, numbers, amounts and days. */
public final class OutboundValues {

    private final Map<String, Object> values = new HashMap<>();
    private final @Nullable OutboundValues outer;

    private OutboundValues(@Nullable OutboundValues outer) {
        this.outer = outer;
    }

    /** Values of a whole file. */
    public static OutboundValues ofFile() {
        return new OutboundValues(null);
    }

    /** Values of one record, before those of its file. */
    public OutboundValues inner() {
        return new OutboundValues(this);
    }

    public OutboundValues set(String name, String text) {
        values.put(name, text);
        return this;
    }

    /** Sets a number, or an amount in minor units. */
    public OutboundValues set(String name, long number) {
        values.put(name, number);
        return this;
    }

    public OutboundValues set(String name, LocalDate day) {
        values.put(name, day);
        return this;
    }

    /** A text, a {@link Long} or a {@link LocalDate}; refuses a name that is not known. */
    Object value(String name) {
        Object value = values.get(name);
        if (value != null) {
            return value;
        }
        if (outer == null) {
            throw new ConfigurationException(
                    "outbound: there is no value {%s} here, expected a name of outbound/README.md".formatted(name)
                            + " or one that the plan's values ask for");
        }
        return outer.value(name);
    }
}
