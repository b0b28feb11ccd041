// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigurationException;

/** The messages that the program knows, with what their descriptions leave to an installation. */
final class Messages {

    private Messages() {}

    static Message of(FileFormat.Kind kind, ConfigNode node) {
        return switch (kind) {
            case CAMT053 -> new Camt053();
            case PAIN008 -> new Pain008(node.text("version", "02"));
            case CAMT054, PAIN002, MT940, MT942, BAI2 ->
                throw new ConfigurationException(node.where() + ": kind is not known yet");
            case FIXED_WIDTH, DELIMITED -> throw new IllegalArgumentException(kind + " is described by columns");
        };
    }
}
