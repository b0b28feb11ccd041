// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The settings a server is started with. They stand on its command line because that is the one place that neither
 * {@code ALTER SYSTEM} nor an edited file can override.
 */
final class ServerOptions {

    private static final long SHARED_MEMORY_BYTES_MIN = 1L << 30;

    private ServerOptions() {}

    /** As {@code pg_ctl -o} wants it; no value here has a blank or a quote in it. */
    static String commandLine(ServerSettings settings, int port) throws IOException {
        Map<String, String> options = new LinkedHashMap<>();
        safety(options, port);
        speed(options, settings);
        privacy(options);
        return options.entrySet().stream()
                .map(option -> "-c " + option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining(" "));
    }

    private static void safety(Map<String, String> options, int port) {
        options.put("fsync", "on");
        options.put("synchronous_commit", "on");
        options.put("full_page_writes", "on");
        options.put("listen_addresses", "127.0.0.1");
        options.put("port", String.valueOf(port));
        options.put("unix_socket_directories", "");
        options.put("password_encryption", "scram-sha-256");
        options.put("TimeZone", "UTC");
        options.put("log_timezone", "UTC");
    }

    private static void speed(Map<String, String> options, ServerSettings settings) throws IOException {
        options.put("shared_buffers", settings.sharedBuffersMegabytes() + "MB");
        options.put("max_wal_size", settings.walMegabytesMax() + "MB");
        options.put("work_mem", settings.workMemoryMegabytes() + "MB");
        options.put("maintenance_work_mem", settings.workMemoryMegabytes() * 2 + "MB");
        options.put("checkpoint_timeout", "15min");
        // Nobody replicates an embedded server, and rows copied into a new table need no log of their own then.
        options.put("wal_level", "minimal");
        options.put("max_wal_senders", "0");
        options.put("jit", "off");
        options.put("dynamic_shared_memory_type", sharedMemory());
    }

    /** A container's /dev/shm holds 64 MB, in which a parallel query fails. */
    private static String sharedMemory() throws IOException {
        Path memory = Path.of("/dev/shm");
        boolean roomy =
                !Files.isDirectory(memory) || Files.getFileStore(memory).getTotalSpace() >= SHARED_MEMORY_BYTES_MIN;
        return roomy ? "posix" : "mmap";
    }

    /** A failed statement's rows are people: their values stay out of the server's log. */
    private static void privacy(Map<String, String> options) {
        options.put("log_min_error_statement", "panic");
        options.put("log_error_verbosity", "terse");
    }
}
