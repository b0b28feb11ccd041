// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The naive readers by format. */
final class Oracles {
    private static final Path FOLDER = Path.of("src/test/resources/oracle");

    private Oracles() {}

    static Map<String, NaiveReader> all() {
        Map<String, NaiveReader> oracles = new TreeMap<>();
        tables("columns.txt", ColumnTable::new, oracles);
        tables("cells.txt", CellTable::new, oracles);
        oracles.put("camt053", new NaiveCamt("balance"));
        oracles.put("camt054", new NaiveCamt());
        oracles.put("mt940", new NaiveMt("balance"));
        oracles.put("mt942", new NaiveMt());
        oracles.put("bai2", new NaiveBai2());
        return oracles;
    }

    private static void tables(
            String name, Function<List<String>, NaiveReader> table, Map<String, NaiveReader> oracles) {
        String id = "";
        List<String> body = new ArrayList<>();
        for (String line : lines(FOLDER.resolve(name))) {
            if (line.startsWith("format ")) {
                put(id, body, table, oracles);
                id = line.substring("format ".length()).strip();
                body = new ArrayList<>();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                body.add(line);
            }
        }
        put(id, body, table, oracles);
    }

    /** {@code format a b} describes both with the same table. */
    private static void put(
            String ids,
            List<String> body,
            Function<List<String>, NaiveReader> table,
            Map<String, NaiveReader> oracles) {
        for (String id : ids.split(" +")) {
            if (!id.isEmpty()) {
                oracles.put(id, table.apply(body));
            }
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
