// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

import java.util.stream.Stream;
import org.recaudo.formats.FileRecord;

/** The records of a delivery that its layout found right; those that it rejected are in the log already. */
@FunctionalInterface
public interface RecordSource {

    /** The records in file order, read as they are asked for; to be called once. The records may be kept. */
    Stream<FileRecord> records();
}
