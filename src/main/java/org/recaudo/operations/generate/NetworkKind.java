// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

/** The four networks whose files are made, each named by the format of its file. */
enum NetworkKind {
    RAPIPAGO("rapipago"),
    PAGOMISCUENTAS("pagomiscuentas-cob"),
    SIRO("siro-rendicion"),
    VISA("visa-ldebliqd");

    private final String format;

    NetworkKind(String format) {
        this.format = format;
    }

    /** The id of the file format in {@code config/formats}. */
    String format() {
        return format;
    }
}
