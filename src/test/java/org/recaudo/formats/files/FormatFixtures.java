// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.FileTally;
import org.recaudo.formats.Formats;
import org.recaudo.formats.ReadTerms;
import org.recaudo.formats.RecordReader;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.files.ConfigFolders;

/** The shipped formats, and files read through them. */
public final class FormatFixtures {
    private static final Formats SHIPPED = of(ConfigFolders.shipped());

    /** What reading one file gave. */
    public record ReadFile(List<FileRecord> records, FileTally tally) {

        public List<FileRecord> right() {
            return records.stream().filter(record -> record.rejection() == null).toList();
        }

        public List<FileRecord> rejected() {
            return records.stream().filter(record -> record.rejection() != null).toList();
        }
    }

    private FormatFixtures() {}

    public static Formats shipped() {
        return SHIPPED;
    }

    public static Formats of(ConfigSource config) {
        return new ConfiguredFormats(config);
    }

    /** Reads a whole file with strict terms. */
    public static ReadFile read(String format, Path file) {
        return read(SHIPPED.format(format), file, ReadTerms.strict());
    }

    public static ReadFile read(FileFormat format, Path file, ReadTerms terms) {
        try (RecordReader reader = SHIPPED.open(format, file, terms)) {
            List<FileRecord> records = new ArrayList<>();
            for (@Nullable FileRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
            return new ReadFile(records, reader.tally());
        }
    }
}
