// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** Passwords that no one chose: 192 random bits each, in a file that only its owner can read. */
final class Passwords {

    private static final int BYTES = 24;

    private Passwords() {}

    static String generate(Path directory, String role) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try (SeekableByteChannel out = Files.newByteChannel(
                file(directory, role),
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            out.write(ByteBuffer.wrap(password.getBytes(StandardCharsets.US_ASCII)));
        }
        SideDirectory.flush(file(directory, role));
        return password;
    }

    static String read(Path directory, String role) throws IOException {
        return Files.readString(file(directory, role), StandardCharsets.US_ASCII)
                .strip();
    }

    static Path file(Path directory, String role) {
        return directory.resolve(role + ".password");
    }
}
