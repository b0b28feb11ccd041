// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** ZIP archives with the same bytes each time: entries in a stated order, all of one date at midnight. */
final class SteadyZip {

    private SteadyZip() {}

    /** Writes the members in the map's order. */
    static void write(Map<String, byte[]> members, LocalDate date, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                entry(zip, member.getKey(), member.getValue(), date);
            }
        }
    }

    /** The local time of an entry is written as it stands, whatever zone this machine is in. */
    private static void entry(ZipOutputStream zip, String name, byte[] content, LocalDate date) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(date.atStartOfDay());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
