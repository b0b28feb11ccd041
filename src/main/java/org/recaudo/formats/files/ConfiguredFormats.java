// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.FileRefused;
import org.recaudo.formats.FormatCompiler;
import org.recaudo.formats.FormatList;
import org.recaudo.formats.Formats;
import org.recaudo.formats.ReadTerms;
import org.recaudo.formats.Recognition;
import org.recaudo.formats.RecordReader;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.ConfigurationException;
import org.springframework.stereotype.Component;

/** The formats described in {@code config/formats/*.yml}, compiled at start. */
@Component
final class ConfiguredFormats implements Formats {
    private static final String FOLDER = "formats";
    private static final int HEAD_BYTES = 1 << 16;

    private final FormatList formats;

    ConfiguredFormats(ConfigSource config) {
        List<FileFormat> compiled = new ArrayList<>();
        for (String path : config.list(FOLDER, ".yml")) {
            FileFormat format = FormatCompiler.compile(described(config, path));
            String expected = path.substring(path.lastIndexOf('/') + 1, path.length() - ".yml".length());
            if (!format.id().equals(expected)) {
                throw new ConfigurationException(
                        "%s: id is '%s'; expected '%s' as the file is named".formatted(path, format.id(), expected));
            }
            compiled.add(format);
        }
        formats = new FormatList(compiled);
    }

    private static ConfigNode described(ConfigSource config, String path) {
        ConfigNode node = config.read(path);
        Set<String> met = new HashSet<>(Set.of(path));
        String base = base(node);
        while (!base.isEmpty()) {
            if (!met.add(base)) {
                throw new ConfigurationException("%s: extends leads back to %s".formatted(path, base));
            }
            ConfigNode below = config.read(base);
            base = base(below);
            node = node.over(below);
        }
        return node;
    }

    private static String base(ConfigNode node) {
        return node.has("extends") ? FOLDER + "/" + node.text("extends") + ".yml" : "";
    }

    @Override
    public List<FileFormat> all() {
        return formats.all();
    }

    @Override
    public FileFormat format(String id) {
        return formats.format(id);
    }

    @Override
    public Recognition recognise(Path file, Set<String> preferred) {
        byte[] head = head(file);
        return isWorkbook(head)
                ? formats.recogniseSheet(SheetRows.header(file)).preferring(preferred)
                : formats.recognise(head, preferred);
    }

    @Override
    public Recognition recognise(byte[] head) {
        return formats.recognise(head, Set.of());
    }

    @Override
    public RecordReader open(FileFormat format, Path file, ReadTerms terms) {
        if (isWorkbook(head(file))) {
            return format.reader(SheetRows.open(file), terms);
        }
        try {
            return format.reader(Files.newInputStream(file), terms);
        } catch (IOException e) {
            throw new UncheckedIOException("The file %s cannot be read".formatted(file), e);
        }
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD_BYTES);
            if (head.length == 0) {
                throw FileRefused.whole("the file is empty");
            }
            return head;
        } catch (IOException e) {
            throw new UncheckedIOException("The file %s cannot be read".formatted(file), e);
        }
    }

    private static boolean isWorkbook(byte[] head) {
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }
}
