// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

import com.itextpdf.kernel.pdf.CompressionConstants;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfStream;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * Compresses content streams. One native deflater serves a whole file; level 1, since a page's text halves at any level
 * and the higher ones cost a third of a page's time. What is compressed once for all files uses the best level.
 */
final class Flate implements AutoCloseable {

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    private byte[] buffer = new byte[16 * 1024];

    byte[] fast(byte[] content, int length) {
        deflater.reset();
        deflater.setInput(content, 0, length);
        deflater.finish();
        int written = 0;
        while (!deflater.finished()) {
            if (written == buffer.length) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
            written += deflater.deflate(buffer, written, buffer.length - written);
        }
        return Arrays.copyOf(buffer, written);
    }

    static byte[] best(byte[] content) {
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            best.setInput(content);
            best.finish();
            byte[] result = new byte[content.length + 1024];
            return Arrays.copyOf(result, best.deflate(result));
        } finally {
            best.end();
        }
    }

    /** A stream object that holds bytes which are compressed already. */
    static PdfStream stream(PdfDocument document, byte[] compressed) {
        PdfStream stream = new PdfStream(compressed, CompressionConstants.NO_COMPRESSION);
        stream.put(PdfName.Filter, PdfName.FlateDecode);
        stream.makeIndirect(document);
        return stream;
    }

    @Override
    public void close() {
        deflater.end();
    }
}
