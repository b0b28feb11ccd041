// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recaudo.runs.JobReport;
import org.recaudo.runs.RunReport;

class DiskFolderTests {

    @TempDir
    Path folder;

    private JobReport report;

    @BeforeEach
    void beginsAReport() {
        report = new RunReport().job("issue-invoices");
    }

    @Test
    void writesAFileWholeAndNamesItInTheManifest() throws IOException {
        DiskFolder outputs = new DiskFolder(folder, report, false);

        String sha256 = outputs.write("print/a.csv", out -> out.write("one\n".getBytes(UTF_8)));
        outputs.manifest();

        assertThat(Files.readString(folder.resolve("print/a.csv"))).isEqualTo("one\n");
        assertThat(Files.readString(folder.resolve("manifest.json"))).contains("print/a.csv", sha256);
        assertThat(outputs.complete()).isTrue();
        assertThat(report.hasWorked()).isTrue();
    }

    @Test
    void leavesAFileWithTheSameBytesUntouchedAndSaysThatNothingWasDone() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "one\n");
        var before = Files.getLastModifiedTime(folder.resolve("a.csv"));
        DiskFolder outputs = new DiskFolder(folder, report, false);

        outputs.write("a.csv", out -> out.write("one\n".getBytes(UTF_8)));

        assertThat(Files.getLastModifiedTime(folder.resolve("a.csv"))).isEqualTo(before);
        assertThat(report.hasWorked()).isFalse();
    }

    @Test
    void keepsTheOldFileWholeWhenTheDiskIsFull() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "old\n");
        DiskFolder outputs = new DiskFolder(folder, report, false);

        assertThatThrownBy(() -> outputs.write("a.csv", out -> {
                    out.write("half".getBytes(UTF_8));
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("a.csv")
                .hasMessageContaining("disk full");

        assertThat(Files.readString(folder.resolve("a.csv"))).isEqualTo("old\n");
    }

    @Test
    void tellsAFileThatChangedSinceItsManifest() throws IOException {
        DiskFolder outputs = new DiskFolder(folder, report, false);
        outputs.write("a.csv", out -> out.write("one\n".getBytes(UTF_8)));
        outputs.manifest();

        Files.writeString(folder.resolve("a.csv"), "two\n");

        assertThat(outputs.complete()).isFalse();
    }

    @Test
    void writesNothingInADryRunAndSaysWhatItWouldHaveDone() {
        DiskFolder outputs = new DiskFolder(folder, report, true);

        String sha256 = outputs.write("a.csv", out -> out.write("one\n".getBytes(UTF_8)));
        outputs.manifest();

        assertThat(folder).isEmptyDirectory();
        assertThat(sha256).hasSize(64);
        assertThat(report.hasWorked()).isTrue();
    }
}
