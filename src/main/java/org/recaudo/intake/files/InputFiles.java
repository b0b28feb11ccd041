// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.FileRefused;
import org.recaudo.formats.Formats;
import org.recaudo.formats.Purpose;
import org.recaudo.formats.Recognition;
import org.recaudo.intake.Networks;
import org.recaudo.runs.ConfigurationException;
import org.recaudo.runs.RunOptions;
import org.springframework.stereotype.Component;

/** The files of this run, each looked into once: what is in a folder is told by content, never by its name. */
@Component
final class InputFiles {
    private final RunOptions options;
    private final Formats formats;
    private final Networks networks;
    private @Nullable List<InputFile> files;
    private @Nullable List<InputFile> corrections;

    InputFiles(RunOptions options, Formats formats, Networks networks) {
        this.options = options;
        this.formats = formats;
        this.networks = networks;
    }

    /** All files, by name; hidden files are left out. */
    synchronized List<InputFile> all() {
        List<InputFile> known = files;
        if (known == null) {
            known = List.copyOf(find().values());
            files = known;
        }
        return known;
    }

    /** The files of decisions that this run was given; each must be in the layout for them. */
    synchronized List<InputFile> corrections() {
        List<InputFile> known = corrections;
        if (known == null) {
            known = options.corrections().stream()
                    .distinct()
                    .map(file -> correction(recognised(file, String.valueOf(file.getFileName()), true)))
                    .toList();
            corrections = known;
        }
        return known;
    }

    /**
     * All files of the run. One with decisions that stands among the others is nobody's: decisions are given by name.
     */
    synchronized List<InputFile> given() {
        List<InputFile> given = new ArrayList<>(corrections());
        for (InputFile file : all()) {
            FileFormat format = file.format();
            boolean decides = format != null && format.purpose() == Purpose.CORRECTIONS;
            String problem = "it holds decisions about payments in suspense; give it with --corrections=FILE";
            given.add(decides ? new InputFile(file.path(), file.name(), file.named(), null, problem) : file);
        }
        return given;
    }

    private static InputFile correction(InputFile file) {
        FileFormat format = file.format();
        if (format == null || format.purpose() == Purpose.CORRECTIONS) {
            return file;
        }
        String problem =
                "it is a %s file; --corrections takes decisions about payments in suspense".formatted(format.id());
        return new InputFile(file.path(), file.name(), true, null, problem);
    }

    /** Whether the run was given a folder, so that what is not in it is missing. */
    boolean fromFolder() {
        return options.inputs().stream().anyMatch(Files::isDirectory);
    }

    private TreeMap<String, InputFile> find() {
        TreeMap<String, InputFile> found = new TreeMap<>();
        for (Path input : options.inputs()) {
            if (Files.isDirectory(input)) {
                for (Path file : below(input)) {
                    found.putIfAbsent(
                            key(file), look(file, input.relativize(file).toString(), false));
                }
            } else if (Files.isRegularFile(input)) {
                found.put(key(input), look(input, String.valueOf(input.getFileName()), true));
            } else {
                throw new ConfigurationException("There is no file or folder %s; check --input".formatted(input));
            }
        }
        return found;
    }

    private static String key(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> files = new ArrayList<>(paths.filter(Files::isRegularFile)
                    .filter(file -> !folder.relativize(file).toString().startsWith("."))
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .toList());
            files.sort(null);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    private InputFile look(Path file, String name, boolean named) {
        String asked = options.format();
        if (asked != null) {
            return new InputFile(file, name, named, asked(asked), "");
        }
        return recognised(file, name, named);
    }

    private InputFile recognised(Path file, String name, boolean named) {
        try {
            Recognition recognition = formats.recognise(file, networks.formats());
            List<String> fitting = recognition.formats();
            if (fitting.size() == 1) {
                return new InputFile(file, name, named, formats.format(fitting.get(0)), "");
            }
            return new InputFile(file, name, named, null, problem(recognition));
        } catch (FileRefused e) {
            return new InputFile(file, name, named, null, String.valueOf(e.getMessage()));
        }
    }

    private FileFormat asked(String id) {
        try {
            return formats.format(id);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("--format: " + e.getMessage());
        }
    }

    private static String problem(Recognition recognition) {
        if (!recognition.formats().isEmpty()) {
            return "it fits the formats %s; say which with --format"
                    .formatted(String.join(" and ", recognition.formats()));
        }
        return recognition.nearMiss().isEmpty()
                ? "it is in no format that is known here"
                : "it is in no format that is known here; " + recognition.nearMiss();
    }
}
