// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The file formats of this installation, compiled from {@code config/formats/*.yml}. */
public interface Formats {

    /** All formats by id. */
    List<FileFormat> all();

    /** The format of this id; refuses an unknown one, listing the choice. */
    FileFormat format(String id);

    /** Which formats a file fits, told by its first bytes and never by its name. */
    default Recognition recognise(Path file) {
        return recognise(file, Set.of());
    }

    /**
     * The same, where of several that fit the preferred ones win: a layout that an agreement names is meant, also when
     * it is one that only changes some columns of another.
     */
    Recognition recognise(Path file, Set<String> preferred);

    /** Which formats the first bytes of a text or XML file fit. */
    Recognition recognise(byte[] head);

    /** Opens a file as text, workbook or XML, as its content asks for. */
    RecordReader open(FileFormat format, Path file, ReadTerms terms);
}
