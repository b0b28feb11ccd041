// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a run by name and SHA-256, without receipts, which alone carry the clock. */
final class OutputTree {

    private OutputTree() {}

    static Map<String, String> of(Path home) {
        Map<String, String> files = new TreeMap<>();
        Path output = home.resolve("output");
        if (!Files.isDirectory(output)) {
            return files;
        }
        try (Stream<Path> walk = Files.walk(output)) {
            walk.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("receipt."))
                    .forEach(file -> files.put(output.relativize(file).toString(), hash(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String hash(Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
