// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.oracle;

import java.util.Random;

/** A file with a few of its bytes flipped, dropped or repeated. The same seed makes the same mutant. */
record Mutant(byte[] bytes, String how) {
    private static final int RUN_MAX = 3;
    private static final int TRIES = 20;

    static Mutant of(byte[] file, Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3, 4 -> digit(file, random);
            case 5 -> flip(file, random.nextInt(file.length), (byte) random.nextInt(256));
            case 6 -> drop(file, random.nextInt(file.length), 1 + random.nextInt(RUN_MAX));
            case 7 -> repeat(file, random.nextInt(file.length), 1 + random.nextInt(RUN_MAX));
            case 8 -> {
                int[] line = line(file, random.nextInt(file.length));
                yield drop(file, line[0], line[1]);
            }
            default -> {
                int[] line = line(file, random.nextInt(file.length));
                yield repeat(file, line[0], line[1]);
            }
        };
    }

    /** Another digit in place of one: the change that looks most like the truth. */
    private static Mutant digit(byte[] file, Random random) {
        int at = random.nextInt(file.length);
        for (int tried = 0; tried < TRIES && !isDigit(file[at]); tried++) {
            at = random.nextInt(file.length);
        }
        byte other = (byte) ('0' + random.nextInt(10));
        return flip(file, at, other == file[at] ? (byte) ('0' + (other - '0' + 1) % 10) : other);
    }

    private static boolean isDigit(byte octet) {
        return octet >= '0' && octet <= '9';
    }

    private static Mutant flip(byte[] file, int at, byte other) {
        byte[] bytes = file.clone();
        bytes[at] = other;
        return new Mutant(bytes, "byte %d from %d to %d".formatted(at, file[at], other));
    }

    private static Mutant drop(byte[] file, int at, int length) {
        int run = Math.min(length, file.length - at);
        byte[] bytes = new byte[file.length - run];
        System.arraycopy(file, 0, bytes, 0, at);
        System.arraycopy(file, at + run, bytes, at, bytes.length - at);
        return new Mutant(bytes, "bytes %d to %d dropped".formatted(at, at + run - 1));
    }

    private static Mutant repeat(byte[] file, int at, int length) {
        int run = Math.min(length, file.length - at);
        byte[] bytes = new byte[file.length + run];
        System.arraycopy(file, 0, bytes, 0, at + run);
        System.arraycopy(file, at, bytes, at + run, file.length - at);
        return new Mutant(bytes, "bytes %d to %d repeated".formatted(at, at + run - 1));
    }

    /** Where the line around this byte begins, and its length with its end. */
    private static int[] line(byte[] file, int at) {
        int from = at;
        while (from > 0 && file[from - 1] != '\n') {
            from--;
        }
        int to = at;
        while (to < file.length - 1 && file[to] != '\n') {
            to++;
        }
        return new int[] {from, to - from + 1};
    }
}
