// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.oracle;

import java.util.List;

/** Reads files by substrings of the published table, judging nothing: what the production reader is held against. */
interface NaiveReader {

    /** The records of a file, in its order. */
    List<OracleItem> items(byte[] file);

    /** What the published table's own totals can tell of: {@code count}, {@code amount}, or nothing. */
    List<String> stated();
}
