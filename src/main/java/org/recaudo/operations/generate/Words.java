// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists that names and addresses are drawn from; files beside this class, one entry a line. */
record Words(
        List<String> givenFemale, List<String> givenMale, List<String> surnames, List<String> streets, Places places) {

    static Words load() {
        return new Words(
                lines("given-female.txt"),
                lines("given-male.txt"),
                lines("surnames.txt"),
                lines("streets.txt"),
                new Places(lines("localities.csv").stream()
                        .skip(1)
                        .map(Words::place)
                        .toList()));
    }

    private static Place place(String line) {
        String[] cells = line.split(";", -1);
        return new Place(
                cells[0],
                cells[1],
                cells[2],
                Integer.parseInt(cells[3]),
                Integer.parseInt(cells[4]),
                cells[5],
                cells[6],
                Integer.parseInt(cells[7]));
    }

    private static List<String> lines(String resource) {
        InputStream stream = Objects.requireNonNull(Words.class.getResourceAsStream(resource), resource);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
