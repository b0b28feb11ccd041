// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.util.List;

/** Adds up a network's file by the positions of the published tables, and holds that against its trailer. */
final class Trailers {

    private Trailers() {}

    static boolean agree(String agreement, List<String> lines) {
        return switch (agreement) {
            case "rapipago" -> agree(lines, 73, new int[] {9, 23}, new int[] {9, 16, 17, 34});
            case "pagomiscuentas" -> agree(lines, 100, new int[] {58, 68}, new int[] {17, 23, 31, 41});
            case "visa-debito" -> agree(lines, 150, new int[] {41, 55}, new int[] {42, 48, 49, 63});
            case "siro" -> lines.stream().allMatch(line -> line.length() == 476);
            default -> true;
        };
    }

    private static boolean agree(List<String> lines, int width, int[] amount, int[] totals) {
        List<String> details = lines.subList(1, lines.size() - 1);
        String trailer = lines.get(lines.size() - 1);
        long sumMinor = details.stream()
                .mapToLong(line -> number(line, amount[0], amount[1]))
                .sum();
        return lines.stream().allMatch(line -> line.length() == width)
                && number(trailer, totals[0], totals[1]) == details.size()
                && number(trailer, totals[2], totals[3]) == sumMinor;
    }

    private static long number(String line, int from, int to) {
        return Long.parseLong(line.substring(from - 1, to));
    }
}
