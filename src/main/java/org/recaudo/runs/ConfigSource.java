// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs;

import java.util.List;
import java.util.Map;

/** The configuration folder. Paths are relative to it, with {@code /}. */
public interface ConfigSource {

    /** A YAML file as a tree; refuses a file that is missing or is no YAML mapping. */
    ConfigNode read(String path);

    /** A {@code ;}-separated UTF-8 file with a header row; lines that start with {@code #} are comments. */
    List<Map<String, String>> csv(String path);

    /** Paths of the files in a folder whose names end so, in name order; empty when the folder is missing. */
    List<String> list(String folder, String suffix);

    boolean has(String path);
}
