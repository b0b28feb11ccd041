// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** SQL statements live in files, one statement a file, in the folder {@code sql} of the module that owns the tables. */
public final class Sql {

    private Sql() {}

    /**
     * The statement in {@code org/recaudo/<module>/sql/<name>.sql}, where the module is that of the asking class.
     *
     * @throws IllegalStateException when there is no such file
     */
    public static String of(Class<?> owner, String name) {
        String module = owner.getPackageName().split("\\.")[2];
        String resource = "/org/recaudo/%s/sql/%s.sql".formatted(module, name);
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No SQL file " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
