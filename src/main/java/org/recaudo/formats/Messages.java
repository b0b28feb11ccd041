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
            case CAMT054 -> new Camt054();
            case PAIN008 -> pain008(node);
            case PAIN002 -> new Pain002();
            case MT940 -> new Mt940(false);
            case MT942 -> new Mt940(true);
            case BAI2 -> new Bai2(Bai2Codes.of(node));
            case FIXED_WIDTH, DELIMITED -> throw new IllegalArgumentException(kind + " is described by columns");
        };
    }

    private static Message pain008(ConfigNode node) {
        try {
            return new Pain008(node.text("version", "02"));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("%s: %s".formatted(node.where(), e.getMessage()));
        }
    }
}
