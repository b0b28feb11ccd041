// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Maps and lists as JSON in UTF-8, the same bytes on every machine. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private Json() {}

    /** On one line, for machines. */
    static byte[] compact(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** One value a line, for people. */
    static byte[] indented(Object value) {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);
        return MAPPER.writer().with(printer).writeValueAsBytes(value);
    }
}
