// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs.files;

import java.nio.file.Path;
import org.recaudo.runs.ConfigSource;

/** Configuration folders for tests of any module. */
public final class ConfigFolders {

    private ConfigFolders() {}

    /** The configuration that comes with the program. */
    public static ConfigSource shipped() {
        return at(Path.of("config"));
    }

    public static ConfigSource at(Path folder) {
        return new YamlConfig(folder);
    }
}
