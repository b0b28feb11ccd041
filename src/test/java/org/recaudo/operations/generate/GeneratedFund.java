// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.files.ConfigFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A generated fund on disk, and what its truth says. */
public final class GeneratedFund {

    private final Path folder;
    private final JsonNode truth;

    private GeneratedFund(Path folder) {
        this.folder = folder;
        this.truth = JsonMapper.shared().readTree(folder.resolve("truth.json").toFile());
    }

    /** Makes a fund with the sample configuration. */
    public static GeneratedFund make(Path folder, int affiliates, long seed, String first, int periods) {
        ConfigSource config = ConfigFolder.at(Path.of("config"));
        GenerateRequest request = new GenerateRequest(affiliates, seed, BillingPeriod.parse(first), periods, folder);
        new FundGenerator(config, ConfigFolder.fund(config), request).generate(households -> {});
        return new GeneratedFund(folder);
    }

    /** A fund that was made before. */
    static GeneratedFund at(Path folder) {
        return new GeneratedFund(folder);
    }

    public Path folder() {
        return folder;
    }

    /** The input of one month. */
    public Path input(String period) {
        return folder.resolve(period);
    }

    public List<JsonNode> months() {
        return elements(truth.path("months"));
    }

    public JsonNode month(String period) {
        return months().stream()
                .filter(month -> month.path("period").asString().equals(period))
                .findFirst()
                .orElseThrow();
    }

    /** The truth of each household of a month, by account. */
    public Map<String, JsonNode> households(String period) {
        Map<String, JsonNode> households = new TreeMap<>();
        for (String line : lines(folder.resolve("truth").resolve(period + ".jsonl"), StandardCharsets.UTF_8)) {
            JsonNode household = JsonMapper.shared().readTree(line);
            households.put(household.path("account").asString(), household);
        }
        return households;
    }

    /** SHA-256 of each file by its name. */
    public Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                hashes.put(folder.relativize(file).toString(), HexFormat.of().formatHex(digest));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        return hashes;
    }

    static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements;
    }

    static List<String> lines(Path file, Charset charset) {
        try {
            return Files.readAllLines(file, charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
