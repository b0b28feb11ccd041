// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Copies a ZIP so that it holds no clock: same entries, same order, one fixed date, no extra fields. */
final class FixedZip {

    private FixedZip() {}

    static void copy(Path source, OutputStream target, LocalDate date) throws IOException {
        LocalDateTime fixed = date.atStartOfDay();
        try (ZipFile zip = new ZipFile(source.toFile())) {
            ZipOutputStream out = new ZipOutputStream(target);
            out.setLevel(Deflater.DEFAULT_COMPRESSION);
            for (ZipEntry entry : List.copyOf(zip.stream().toList())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(fixed);
                out.putNextEntry(copy);
                try (InputStream in = zip.getInputStream(entry)) {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
            out.finish();
        }
    }
}
