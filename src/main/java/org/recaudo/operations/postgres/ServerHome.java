// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.postgres;

import java.nio.file.Path;

/**
 * Where everything of one embedded server lies.
 *
 * <pre>
 * postgres/gate.lock             held while a command starts or stops the server
 * postgres/users.lock            shared by every command that uses the server
 * postgres/binaries-18-xxxxxxxx/ the programs, named by the archive they came from
 * postgres/cluster/data/         what initdb made; belongs to the user that runs the server
 * postgres/cluster/log/          the server's own log
 * postgres/cluster/*.password    mode 0600
 * postgres/cluster/port          the port used last
 * postgres/.making-*             unfinished directories, renamed when whole, swept when left behind
 * </pre>
 */
record ServerHome(Path root) {

    Path gate() {
        return root.resolve("gate.lock");
    }

    Path users() {
        return root.resolve("users.lock");
    }

    Path cluster() {
        return root.resolve("cluster");
    }

    Path data() {
        return cluster().resolve("data");
    }

    Path log() {
        return cluster().resolve("log").resolve("server.log");
    }

    Path port() {
        return cluster().resolve("port");
    }
}
