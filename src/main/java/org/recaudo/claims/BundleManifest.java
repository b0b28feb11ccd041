// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

import java.util.Comparator;
import java.util.List;

/**
 * The index of one bundle's archive: what is in it, byte for byte, and what it asks for.
 *
 * @param members every file of the archive but the manifest itself, by name
 */
public record BundleManifest(ClaimBundle bundle, List<Member> members) {

    /** One file with its size and SHA-256 in hex. */
    public record Member(String name, long bytes, String sha256) {}

    public BundleManifest {
        members = members.stream().sorted(Comparator.comparing(Member::name)).toList();
    }
}
