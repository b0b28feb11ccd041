// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who runs the server. PostgreSQL refuses to run as root, so root hands it to another user: the owner of the data where
 * there is some, else the first of RECAUDO_POSTGRES_USER, {@code recaudo}, {@code postgres} and {@code nobody} that
 * exists and can reach the directory. Where none can (a home below {@code /root}), a user namespace gives the server a
 * number other than 0 while the files stay root's.
 *
 * @param prefix what stands before each of PostgreSQL's commands; empty for an ordinary user
 * @param owner the number of the user that must own the data; -1 when that is whoever we are
 */
record ServerUser(List<String> prefix, int owner) {

    private static final int OURSELVES = -1;
    private static final int ROOT = 0;
    private static final List<String> NAMESPACE = List.of("unshare", "--user", "--");

    static ServerUser choose(Binaries binaries, Path data) throws IOException {
        if (userNumber() != ROOT) {
            return new ServerUser(List.of(), OURSELVES);
        }
        List<ServerUser> candidates = Files.exists(data) ? ownerOf(data) : candidates();
        for (ServerUser candidate : candidates) {
            if (candidate.reaches(binaries)) {
                return candidate;
            }
        }
        throw new ServerRefusal(("PostgreSQL does not run as root, and no other user here can reach %s."
                        + " Run this command as an ordinary user, or let RECAUDO_HOME be a folder that %s can enter.")
                .formatted(binaries.directory().getParent(), candidateNames().get(0)));
    }

    /** Hands a directory of ours to the server's user. */
    void own(Path path) throws IOException {
        if (owner != OURSELVES) {
            Files.setAttribute(path, "unix:uid", owner);
            Files.setAttribute(path, "unix:gid", owner == ROOT ? ROOT : groupOf(owner));
        }
    }

    List<String> command(String... words) {
        return NativeCommand.join(prefix, words);
    }

    static int userNumber() {
        return number(List.of("id", "-u"));
    }

    private boolean reaches(Binaries binaries) {
        return NativeCommand.run(command(binaries.program("postgres"), "--version"))
                .succeeded();
    }

    private static List<ServerUser> ownerOf(Path data) throws IOException {
        int owner = (Integer) Files.getAttribute(data, "unix:uid");
        return owner == ROOT ? List.of(new ServerUser(NAMESPACE, ROOT)) : as(owner);
    }

    private static List<ServerUser> candidates() {
        List<ServerUser> candidates = new ArrayList<>();
        for (String name : candidateNames()) {
            int number = number(List.of("id", "-u", name));
            if (number > ROOT) {
                candidates.addAll(as(number));
            }
        }
        if (chosen().isEmpty()) {
            candidates.add(new ServerUser(NAMESPACE, ROOT));
        }
        return candidates;
    }

    private static List<String> candidateNames() {
        return chosen().isEmpty() ? List.of("recaudo", "postgres", "nobody") : List.of(chosen());
    }

    private static String chosen() {
        @Nullable String chosen = System.getenv("RECAUDO_POSTGRES_USER");
        return chosen == null ? "" : chosen.strip();
    }

    private static List<ServerUser> as(int user) {
        String group = String.valueOf(groupOf(user));
        List<String> setpriv = List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups", "--");
        List<String> chroot = List.of("chroot", "--userspec=" + user + ":" + group, "--groups=", "/");
        return List.of(new ServerUser(setpriv, user), new ServerUser(chroot, user));
    }

    private static int groupOf(int user) {
        int group = number(List.of("id", "-g", String.valueOf(user)));
        return group < 0 ? user : group;
    }

    private static int number(List<String> command) {
        String output = NativeCommand.run(command).output().strip();
        return output.matches("\\d{1,9}") ? Integer.parseInt(output) : -1;
    }
}
