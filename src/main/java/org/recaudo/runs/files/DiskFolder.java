// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs.files;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.recaudo.runs.JobReport;
import org.recaudo.runs.Outputs.Content;
import org.recaudo.runs.Outputs.OutputFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes aside, forces to disk and renames, so that a file is whole or absent; the manifest comes last. */
final class DiskFolder implements OutputFolder {

    private static final String MANIFEST = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final JobReport report;
    private final boolean dryRun;
    private final Map<String, Entry> written = new TreeMap<>();
    private final SettlingFiles settling = new SettlingFiles(DiskFolder::settle);

    /** How a file that stands aside, whole, gets its name. */
    interface Settlement {
        void settle(Path aside, Path target) throws IOException;
    }

    @JsonPropertyOrder({"name", "bytes", "sha256"})
    private record Entry(String name, long bytes, String sha256) {}

    DiskFolder(Path folder, JobReport report, boolean dryRun) {
        this.folder = folder;
        this.report = report;
        this.dryRun = dryRun;
    }

    @Override
    public Path path() {
        return folder;
    }

    @Override
    public String write(String name, Content content) {
        return write(name, content, DiskFolder::settle);
    }

    @Override
    public String writeSoon(String name, Content content) {
        return write(name, content, settling::add);
    }

    private String write(String name, Content content, Settlement settlement) {
        try {
            Entry entry = dryRun ? rehearse(name, content) : replace(name, content, settlement);
            synchronized (written) {
                written.put(name, entry);
            }
            report.output(new JobReport.Output(name, entry.sha256(), entry.bytes()));
            return entry.sha256();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write %s: is the disk full?".formatted(folder.resolve(name)), e);
        }
    }

    @Override
    public boolean complete() {
        Path manifest = folder.resolve(MANIFEST);
        if (!Files.isRegularFile(manifest)) {
            return false;
        }
        try {
            for (JsonNode file : JSON.readTree(manifest.toFile()).path("files")) {
                if (!holds(JSON.treeToValue(file, Entry.class))) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read what %s names".formatted(manifest), e);
        }
    }

    @Override
    public void manifest() {
        List<Entry> entries;
        synchronized (written) {
            entries = List.copyOf(written.values());
        }
        byte[] json = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(Map.of("files", entries));
        try {
            if (!dryRun) {
                settling.await();
                replace(MANIFEST, out -> out.write(json), DiskFolder::settle);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + folder.resolve(MANIFEST), e);
        }
    }

    private Entry rehearse(String name, Content content) throws IOException {
        Entry entry = hash(name, content, OutputStream.nullOutputStream());
        if (!holds(entry)) {
            report.worked();
        }
        return entry;
    }

    private Entry replace(String name, Content content, Settlement settlement) throws IOException {
        Path target = folder.resolve(name);
        Path aside = target.resolveSibling("." + target.getFileName() + ".partial");
        Files.createDirectories(aside.getParent());
        Entry entry;
        try (OutputStream file = Files.newOutputStream(aside)) {
            entry = hash(name, content, file);
        }
        if (Files.exists(target)
                && Files.size(target) == entry.bytes()
                && hash(target).equals(entry.sha256())) {
            Files.delete(aside);
            return entry;
        }
        settlement.settle(aside, target);
        report.worked();
        return entry;
    }

    /** Forces a file to disk and gives it its name. */
    static void settle(Path aside, Path target) throws IOException {
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Entry hash(String name, Content content, OutputStream target) throws IOException {
        CountingOutputStream counter = new CountingOutputStream(target);
        DigestOutputStream digest = new DigestOutputStream(counter, sha256());
        try (OutputStream out = new BufferedOutputStream(digest, 1 << 16)) {
            content.writeTo(out);
        }
        return new Entry(
                name,
                counter.bytes(),
                HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }

    private boolean holds(Entry entry) throws IOException {
        Path file = folder.resolve(entry.name());
        return Files.isRegularFile(file)
                && Files.size(file) == entry.bytes()
                && hash(file).equals(entry.sha256());
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
