// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Identifiers that follow from natural keys, so that writing a message again gives the same bytes: name-based UUIDs of
 * version 5 (RFC 9562, section 5.5; SHA-1 of namespace and name).
 */
public final class NaturalId {

    /** The project's own namespace: version 5 of {@code recaudo.org} in the RFC's DNS namespace. */
    private static final UUID NAMESPACE =
            version5(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "recaudo.org");

    private NaturalId() {}

    /** The UUID of a natural key such as {@code claim/GS-2611-000042}. */
    public static UUID of(String naturalKey) {
        return version5(NAMESPACE, naturalKey);
    }

    /** A number with leading zeros: {@code digits(42, 6)} is 000042, in the digits 0 to 9 whatever the locale. */
    public static String digits(int number, int width) {
        String plain = Integer.toString(number);
        return "0".repeat(Math.max(0, width - plain.length())) + plain;
    }

    static UUID version5(UUID namespace, String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer input = ByteBuffer.allocate(16 + text.length);
        input.putLong(namespace.getMostSignificantBits()).putLong(namespace.getLeastSignificantBits());
        ByteBuffer hash = ByteBuffer.wrap(sha1(input.put(text).array()));
        long most = (hash.getLong() & 0xffffffffffff0fffL) | 0x0000000000005000L;
        long least = (hash.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(most, least);
    }

    private static byte[] sha1(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(input);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-1", e);
        }
    }
}
