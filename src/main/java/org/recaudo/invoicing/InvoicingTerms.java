// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.ConfigurationException;

/**
 * {@code config/invoicing.yml} with all that it names.
 *
 * @param accent colour of digital invoices, {@code #0B5D7A}
 */
public record InvoicingTerms(
        PrintProfile printProfile, SendRule paper, SendRule digital, String accent, Guidance guidance) {

    /** Reads the file; refuses unknown keys and what cannot be drawn, before anything is issued. */
    public static InvoicingTerms read(ConfigSource config) {
        ConfigNode file = config.read("invoicing.yml");
        ConfigNode send = file.node("send");
        ConfigNode digital = file.nodeOrEmpty("digital");
        InvoicingTerms terms = new InvoicingTerms(
                PrintProfileFile.read(config, file.text("print-profile")),
                send.oneOf("paper", SendRule.class),
                send.oneOf("digital", SendRule.class),
                accent(digital),
                GuidanceFiles.read(config, file.nodes("payment-points")));
        send.refuseUnknown();
        digital.refuseUnknown();
        file.refuseUnknown();
        return terms;
    }

    private static String accent(ConfigNode digital) {
        String accent = digital.text("accent", "#000000");
        if (!accent.matches("#[0-9A-Fa-f]{6}")) {
            throw new ConfigurationException(
                    "%s.accent is '%s'; expected a colour such as #0B5D7A".formatted(digital.where(), accent));
        }
        return accent;
    }
}
