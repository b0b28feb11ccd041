// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * A directory that is filled aside and renamed when whole, so that a kill leaves nothing half made under a real name.
 */
record SideDirectory(Path path) {

    private static final String PREFIX = ".making-";

    static SideDirectory in(Path parent) throws IOException {
        Path path = Files.createTempDirectory(parent, PREFIX);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new SideDirectory(path);
    }

    /** Gives the directory its real name, durably. */
    void publish(Path target) throws IOException {
        flush(path);
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        flush(target.getParent());
    }

    /** Removes what killed commands left; what an orphaned initdb still writes to is left for the next sweep. */
    static void sweep(Path parent) throws IOException {
        try (DirectoryStream<Path> leavings = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path leaving : leavings) {
                delete(leaving);
            }
        }
    }

    static void delete(Path tree) {
        try {
            Files.walkFileTree(tree, new Deletion());
        } catch (IOException e) {
            // Somebody still writes there, or it is gone already: the next sweep tries again.
        }
    }

    static void flush(@Nullable Path fileOrDirectory) throws IOException {
        if (fileOrDirectory != null) {
            try (FileChannel channel = FileChannel.open(fileOrDirectory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
