// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.backup;

import java.util.List;

/**
 * What a backup holds, in the order in which it is read back. No clock stands in it: the same ledger gives the same
 * file.
 *
 * @param kind always {@code recaudo-ledger-1}, so that another ZIP is told from a backup
 * @param schemaVersion the newest migration that the ledger had
 */
public record BackupManifest(String kind, String schemaVersion, List<Table> tables, List<Sequence> sequences) {

    static final String KIND = "recaudo-ledger-1";
    static final String ENTRY = "manifest.json";

    /** One table: its rows as {@code COPY} writes them, ordered by primary key. */
    public record Table(String schema, String name, long rows, long bytes, String sha256) {

        String entry() {
            return "%s.%s.copy".formatted(schema, name);
        }
    }

    /** A sequence that was used, and the last number it gave. */
    public record Sequence(String schema, String name, long lastValue) {}

    public BackupManifest {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
