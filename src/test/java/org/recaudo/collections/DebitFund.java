// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.recaudo.BookRows;
import org.recaudo.FundFolder;
import org.recaudo.RecaudoRunner;
import tools.jackson.databind.JsonNode;

/** A fund that debits by every network, with a roll and opening balances, and what its exports wrote. */
record DebitFund(RecaudoRunner runner, BookRows rows, Path home) {

    static final String DEBITS = "export-direct-debits";
    static final String DEBTS = "export-debts";

    /** The fund of {@code funds/outbound} with the roll and balances of a golden case. */
    static DebitFund in(Path home, Path input) {
        RecaudoRunner runner =
                RecaudoRunner.in(home.resolve("home")).config(FundFolder.of("outbound", home.resolve("config")));
        DebitFund fund = new DebitFund(runner, BookRows.of(runner.database()), home);
        for (String job : List.of("import-affiliate-roll", "import-adjustments")) {
            RecaudoRunner.Ended ended = fund.run(job, "2026-11-05", "--input=" + input);
            assertThat(ended.exit()).as(ended.toString()).isZero();
        }
        return fund;
    }

    RecaudoRunner.Ended present(String businessDate, String... more) {
        return run(DEBITS, businessDate, more);
    }

    RecaudoRunner.Ended run(String job, String businessDate, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of(job, "--period=2026-11", "--business-date=" + businessDate, "--json"));
        arguments.addAll(List.of(more));
        return runner.run(arguments.toArray(new String[0]));
    }

    JsonNode report(RecaudoRunner.Ended ended) {
        return ended.job(DEBITS);
    }

    String fingerprint() {
        return runner.run("fingerprint").out();
    }

    /** The lines of each file of debit orders, by its path below the job's folder. */
    Map<String, List<String>> files() throws IOException {
        return files(DEBITS);
    }

    Map<String, List<String>> files(String job) throws IOException {
        Path folder = runner.output("2026-11", job);
        Map<String, List<String>> files = new TreeMap<>();
        for (Path file : below(folder)) {
            String name = folder.relativize(file).toString();
            if (!name.startsWith("receipt") && !name.equals("manifest.json")) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                files.put(name, List.of(text.split("\r\n", -1)));
            }
        }
        files.replaceAll((name, lines) -> lines.subList(0, lines.size() - 1));
        return files;
    }

    /** Deletes files as a crash would have left them: not yet written. */
    void loseFiles(Predicate<String> names) throws IOException {
        Path folder = runner.output("2026-11", DEBITS);
        for (Path file : below(folder)) {
            if (names.test(folder.relativize(file).toString())) {
                Files.delete(file);
            }
        }
    }

    /** Every text below the home that is in none of these folders. */
    List<String> textsBeside(String... folders) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : below(runner.home())) {
            String name = runner.home().relativize(file).toString();
            if (Stream.of(folders).noneMatch(name::startsWith) || name.contains("receipt")) {
                texts.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }

    private static List<Path> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
