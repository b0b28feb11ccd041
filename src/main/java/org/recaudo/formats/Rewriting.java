// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.io.InputStream;
import java.io.OutputStream;

/** Writes a file as it is read, line by line, without judging it. */
final class Rewriting {

    private Rewriting() {}

    static void of(FileFormat format, Frame frame, InputStream in, OutputStream out) {
        RecordWriter writer = format.writer(out);
        if (format.message() != null) {
            messages(format, frame, in, writer);
            return;
        }
        LineSource source = new LineSource(in, format.shape().lineMax());
        boolean delimited = format.shape().kind() == FileFormat.Kind.DELIMITED;
        Lines lines = delimited ? new DelimitedLines(format, source) : new FixedWidthLines(format, source);
        for (FileRecord line = lines.next(frame); line != null; line = lines.next(frame)) {
            writer.copy(line);
        }
    }

    /** A message is written anew from all of its records. */
    private static void messages(FileFormat format, Frame frame, InputStream in, RecordWriter writer) {
        try (RecordReader reader = format.reader(in, frame.terms())) {
            reader.watch(writer::copy);
            for (FileRecord record = reader.next(); record != null; record = reader.next()) {
                writer.copy(record);
            }
        }
    }
}
