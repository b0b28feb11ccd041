// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

import java.util.Locale;
import java.util.Optional;

/** How a household wants its invoice. */
public enum ChannelPreference {
    PAPER,
    DIGITAL;

    /** The word in files and in the database: {@code paper}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The channel with that word, if there is one. */
    public static Optional<ChannelPreference> ofCode(String code) {
        for (ChannelPreference channel : values()) {
            if (channel.code().equals(code)) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }
}
