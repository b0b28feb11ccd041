// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs;

/**
 * Configuration that cannot be worked with: exit 2, nothing was started. Names file, key path and what was expected.
 */
public final class ConfigurationException extends RuntimeException {

    public ConfigurationException(String message) {
        super(message);
    }
}
