// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the archive on the class path. */
record Binaries(Path directory) {

    /** The major version of the archive; {@code ClusterTests} compares it with what the programs say. */
    static final String MAJOR = "18";

    /** Unpacks the archive of this machine, unless that was done before. */
    static Binaries in(ServerHome home) throws IOException {
        URL archive = archive();
        Path directory = home.root().resolve("binaries-" + MAJOR + "-" + mark(archive));
        if (!Files.isDirectory(directory)) {
            SideDirectory side = SideDirectory.in(home.root());
            unpack(archive, side.path());
            side.publish(directory);
        }
        return new Binaries(directory);
    }

    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }

    private static URL archive() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        boolean arm = machine.equals("aarch64") || machine.equals("arm64");
        String name = "/postgres-%s-%s.txz"
                .formatted(system.startsWith("mac") ? "darwin" : system, arm ? "arm_64" : "x86_64");
        @Nullable URL found = Binaries.class.getResource(name);
        if (found == null) {
            throw new ServerRefusal(("No PostgreSQL for %s on %s comes with Recaudo (looked for %s)."
                            + " Use a server: set RECAUDO_DATABASE_URL, _USER and _PASSWORD.")
                    .formatted(system, machine, name));
        }
        return found;
    }

    /** Names the archive's content, so that another version is unpacked beside and never mixed in. */
    private static String mark(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection jar) {
            try (var file = jar.getJarFile()) {
                return Long.toHexString(file.getJarEntry(jar.getEntryName()).getCrc());
            }
        }
        return Long.toHexString(connection.getContentLengthLong());
    }

    private static void unpack(URL archive, Path directory) throws IOException {
        try (InputStream in = archive.openStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = directory.resolve(entry.getName()).normalize();
                if (!target.startsWith(directory)) {
                    throw new IOException("The archive names a file outside of itself: " + entry.getName());
                }
                if (isNeeded(entry.getName())) {
                    unpack(tar, entry, target);
                }
            }
        }
    }

    /** Libraries to compile against are three quarters of nothing we run. */
    private static boolean isNeeded(String name) {
        return !name.endsWith(".a") && !name.contains("/pgxs/") && !name.contains("/pkgconfig/");
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path parent = entry.isDirectory() ? target : target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
            openToAll(parent);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            try (OutputStream out = Files.newOutputStream(target)) {
                tar.transferTo(out);
            }
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
            SideDirectory.flush(target);
        }
    }

    /** Whatever the caller's umask: another user may have to run these programs. */
    private static void openToAll(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
