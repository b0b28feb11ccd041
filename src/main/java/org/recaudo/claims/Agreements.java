// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.ConfigurationException;

/** The agreements of the fund with other insurers, by id. */
public final class Agreements {

    private static final String FOLDER = "insurers";
    private static final String SUFFIX = ".yml";

    private final SortedMap<String, Agreement> agreements = new TreeMap<>();

    private Agreements(List<Agreement> agreements) {
        Map<String, String> prefixes = new HashMap<>();
        for (Agreement agreement : agreements) {
            this.agreements.put(agreement.id(), agreement);
            String other = prefixes.put(agreement.claimPrefix(), agreement.id());
            if (other != null) {
                throw new ConfigurationException(
                        "insurers/%s.yml: claim-prefix is '%s', which %s has already; expected one of its own"
                                .formatted(agreement.id(), agreement.claimPrefix(), other));
            }
        }
    }

    public static Agreements of(List<Agreement> agreements) {
        return new Agreements(agreements);
    }

    /** Reads {@code config/insurers/*.yml}; the file's name is the id. */
    public static Agreements read(ConfigSource config) {
        return of(config.list(FOLDER, SUFFIX).stream()
                .map(path -> Agreement.read(id(path), config.read(path)))
                .toList());
    }

    /** All agreements, ordered by id. */
    public Collection<Agreement> all() {
        return List.copyOf(agreements.values());
    }

    /** The agreement with an id; refuses an id that has none. */
    public Agreement of(String id) {
        Agreement agreement = agreements.get(id);
        if (agreement == null) {
            throw new ConfigurationException(
                    "There are claims of insurer '%s' but no insurers/%s.yml; expected its agreement"
                            .formatted(id, id));
        }
        return agreement;
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - SUFFIX.length());
    }
}
