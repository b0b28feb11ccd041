// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.recaudo.operations.Receipt;

/** Leaves a receipt beside the outputs that it is about, as {@code receipt.json} and {@code receipt.html}. */
public final class ReceiptFiles {

    private ReceiptFiles() {}

    public static void write(Receipt receipt, Path folder) {
        try {
            Files.createDirectories(folder);
            replace(folder.resolve("receipt.json"), ReceiptJson.of(receipt));
            replace(folder.resolve("receipt.html"), ReceiptHtml.of(receipt));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the receipt in " + folder, e);
        }
    }

    private static void replace(Path file, String content) throws IOException {
        Path aside = file.resolveSibling("." + file.getFileName() + ".partial");
        Files.write(aside, content.getBytes(StandardCharsets.UTF_8));
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
