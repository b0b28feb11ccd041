// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.postgres;

/**
 * How much of the machine the embedded server may use. What makes a ledger safe (flushes, full pages, passwords,
 * loopback) is not here: nobody can switch it off.
 */
public record ServerSettings(int sharedBuffersMegabytes, int walMegabytesMax, int workMemoryMegabytes) {

    public ServerSettings {
        if (sharedBuffersMegabytes < 1 || walMegabytesMax < 64 || workMemoryMegabytes < 1) {
            throw new IllegalArgumentException("Too little for a server: %d MB of buffers, %d MB of log, %d MB to sort"
                    .formatted(sharedBuffersMegabytes, walMegabytesMax, workMemoryMegabytes));
        }
    }

    /** For a fund: the sizes at which a million affiliates were billed. Memory is taken only as it is used. */
    public static ServerSettings standard() {
        return new ServerSettings(512, 4096, 64);
    }

    /** For tests: many small databases, little memory. */
    public static ServerSettings small() {
        return new ServerSettings(96, 1024, 16);
    }
}
