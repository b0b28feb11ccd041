// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.recaudo.runs.jdbc.Cursors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What the modules' tables hold, as one SHA-256 a table and one over all. Each module says in {@code sql/fingerprint/}
 * what the content of a table is and in which order it is read: surrogate ids and clock times are no content.
 *
 * @param tables ordered by name
 * @param total over the tables' names and hashes
 */
record Fingerprint(List<Table> tables, String total) {

    private static final String QUERIES = "classpath*:org/recaudo/*/sql/fingerprint/*.sql";
    private static final byte[] NOTHING = {-1, -1, -1, -1};

    /** One table. */
    record Table(String name, long rows, String sha256) {}

    /** Reads every table once, row by row. */
    static Fingerprint of(Cursors cursors) {
        List<Table> tables = new ArrayList<>();
        MessageDigest total = sha256();
        for (Resource query : queries()) {
            Table table = table(query, cursors);
            tables.add(table);
            put(total, table.name());
            put(total, table.sha256());
        }
        return new Fingerprint(tables, hex(total));
    }

    private static Table table(Resource query, Cursors cursors) {
        MessageDigest digest = sha256();
        try (Stream<Integer> rows = cursors.stream(text(query), (row, number) -> row(row, digest))) {
            return new Table(name(query), rows.count(), hex(digest));
        }
    }

    /** Each value with its length in front, so that no two rows look alike; the count of columns ends the row. */
    private static int row(ResultSet row, MessageDigest digest) throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        for (int column = 1; column <= columns; column++) {
            String value = row.getString(column);
            if (value == null) {
                digest.update(NOTHING);
            } else {
                put(digest, value);
            }
        }
        return columns;
    }

    private static void put(MessageDigest digest, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static List<Resource> queries() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(QUERIES))
                    .sorted(Comparator.comparing(Fingerprint::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The fingerprint queries cannot be listed", e);
        }
    }

    private static String name(Resource query) {
        return String.valueOf(query.getFilename()).replace(".sql", "");
    }

    private static String text(Resource query) {
        try {
            return query.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + query, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
