// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs.files;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.ConfigurationException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads the configuration folder. Every plain value stays the text that the file holds: no octal, no dates by guess.
 */
final class YamlConfig implements ConfigSource {

    private static final CSVFormat CSV = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private final Path folder;

    YamlConfig(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ConfigurationException("No configuration folder at %s; set RECAUDO_CONFIG".formatted(folder));
        }
        this.folder = folder;
    }

    @Override
    public ConfigNode read(String path) {
        Object tree;
        try (Reader reader = open(path)) {
            tree = yaml().load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        } catch (YAMLException e) {
            throw new ConfigurationException("%s is no valid YAML: %s".formatted(path, e.getMessage()));
        }
        if (!(tree instanceof Map<?, ?> map)) {
            throw new ConfigurationException("%s holds no mapping of keys".formatted(path));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, value) -> values.put(String.valueOf(key), value));
        return new ConfigNode(path, "", values);
    }

    @Override
    public List<Map<String, String>> csv(String path) {
        List<Map<String, String>> rows = new ArrayList<>();
        try (Reader reader = open(path);
                CSVParser parser = CSV.parse(reader)) {
            for (CSVRecord row : parser) {
                if (!row.isConsistent()) {
                    throw new ConfigurationException("%s line %d has %d columns; expected %d (%s)"
                            .formatted(
                                    path,
                                    parser.getCurrentLineNumber(),
                                    row.size(),
                                    parser.getHeaderNames().size(),
                                    String.join(";", parser.getHeaderNames())));
                }
                Map<String, String> values = new LinkedHashMap<>();
                parser.getHeaderNames().forEach(name -> values.put(name, row.get(name)));
                rows.add(values);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
        return rows;
    }

    @Override
    public List<String> list(String child, String suffix) {
        Path directory = folder.resolve(child);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> child + "/" + file.getFileName())
                    .filter(name -> name.endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + directory, e);
        }
    }

    @Override
    public boolean has(String path) {
        return Files.isRegularFile(folder.resolve(path));
    }

    private Reader open(String path) throws IOException {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            throw new ConfigurationException("Configuration file %s is missing".formatted(file));
        }
        return Files.newBufferedReader(file, StandardCharsets.UTF_8);
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        org.yaml.snakeyaml.DumperOptions dumper = new org.yaml.snakeyaml.DumperOptions();
        return new Yaml(
                new SafeConstructor(options), new Representer(dumper), dumper, options, new PlainTextResolver());
    }

    /** Resolves every plain scalar to text but the empty one. */
    private static final class PlainTextResolver extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
            addImplicitResolver(Tag.MERGE, MERGE, "<");
        }
    }
}
