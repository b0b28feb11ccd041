// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs.files;

import java.nio.file.Path;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.Fund;

/** The configuration for commands that need no books, and so no session. */
public final class ConfigFolder {

    private ConfigFolder() {}

    /** The configuration of that folder; refuses one that is not there. */
    public static ConfigSource at(Path folder) {
        return new YamlConfig(folder);
    }

    /** The fund of {@code recaudo.yml}. */
    public static Fund fund(ConfigSource config) {
        return FundFile.read(config.read("recaudo.yml"));
    }
}
