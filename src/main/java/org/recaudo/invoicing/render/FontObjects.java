// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.render;

import com.itextpdf.io.font.FontMetrics;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfLiteral;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;

/**
 * The PDF objects of one embedded weight, written by hand: a composite font with identity encoding, widths and a map
 * back to Unicode. The library's own font objects carry a random subset tag; these are the same in every file.
 */
final class FontObjects {

    private static final String SUBSET_TAG = "RECAUD+";

    private final Typeface typeface;
    private final byte[] program;
    private final int programLength;
    private final byte[] toUnicode;
    private final String widths;

    FontObjects(Typeface typeface) {
        this.typeface = typeface;
        byte[] subset =
                typeface.program().getSubset(new HashSet<>(typeface.characters().keySet()), true);
        this.programLength = subset.length;
        this.program = Flate.best(subset);
        this.widths = widths(typeface);
        this.toUnicode = Flate.best(toUnicode(typeface.characters()));
    }

    /** Adds the font to a document and returns its dictionary. */
    PdfDictionary addTo(PdfDocument document) {
        PdfName name = new PdfName(SUBSET_TAG + typeface.weight().font());
        PdfDictionary font = named(PdfName.Font);
        font.put(PdfName.Subtype, PdfName.Type0);
        font.put(PdfName.BaseFont, name);
        font.put(PdfName.Encoding, PdfName.IdentityH);
        font.put(PdfName.DescendantFonts, new PdfArray(descendant(document, name)));
        font.put(PdfName.ToUnicode, Flate.stream(document, toUnicode));
        font.makeIndirect(document);
        return font;
    }

    private PdfDictionary descendant(PdfDocument document, PdfName name) {
        PdfDictionary system = new PdfDictionary();
        system.put(PdfName.Registry, new PdfString("Adobe"));
        system.put(PdfName.Ordering, new PdfString("Identity"));
        system.put(PdfName.Supplement, new PdfNumber(0));
        PdfDictionary font = named(PdfName.Font);
        font.put(PdfName.Subtype, PdfName.CIDFontType2);
        font.put(PdfName.BaseFont, name);
        font.put(PdfName.CIDSystemInfo, system);
        font.put(PdfName.CIDToGIDMap, PdfName.Identity);
        font.put(PdfName.DW, new PdfNumber(600));
        font.put(PdfName.W, new PdfLiteral(widths));
        font.put(PdfName.FontDescriptor, descriptor(document, name));
        font.makeIndirect(document);
        return font;
    }

    private PdfDictionary descriptor(PdfDocument document, PdfName name) {
        FontMetrics metrics = typeface.program().getFontMetrics();
        PdfStream file = Flate.stream(document, program);
        file.put(PdfName.Length1, new PdfNumber(programLength));
        PdfDictionary descriptor = named(PdfName.FontDescriptor);
        descriptor.put(PdfName.FontName, name);
        descriptor.put(PdfName.Flags, new PdfNumber(4));
        descriptor.put(PdfName.FontBBox, new PdfArray(metrics.getBbox()));
        descriptor.put(PdfName.ItalicAngle, new PdfNumber(0));
        descriptor.put(PdfName.Ascent, new PdfNumber(metrics.getTypoAscender()));
        descriptor.put(PdfName.Descent, new PdfNumber(metrics.getTypoDescender()));
        descriptor.put(PdfName.CapHeight, new PdfNumber(metrics.getCapHeight()));
        descriptor.put(PdfName.StemV, new PdfNumber(typeface.weight() == Weight.REGULAR ? 80 : 120));
        descriptor.put(PdfName.FontFile2, file);
        descriptor.makeIndirect(document);
        return descriptor;
    }

    private static String widths(Typeface typeface) {
        StringBuilder widths = new StringBuilder("[");
        typeface.characters().forEach((glyph, character) -> widths.append(glyph)
                .append('[')
                .append(typeface.advance((char) character.intValue()))
                .append(']'));
        return widths.append(']').toString();
    }

    private static PdfDictionary named(PdfName type) {
        PdfDictionary dictionary = new PdfDictionary();
        dictionary.put(PdfName.Type, type);
        return dictionary;
    }

    private static byte[] toUnicode(Map<Integer, Integer> characters) {
        StringBuilder map = new StringBuilder("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n"
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                + "/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n"
                + "1 begincodespacerange<0000><FFFF>endcodespacerange\n");
        int left = characters.size();
        int row = 0;
        for (Map.Entry<Integer, Integer> entry : characters.entrySet()) {
            if (row % 100 == 0) {
                map.append(row == 0 ? "" : "endbfchar\n")
                        .append(Math.min(100, left))
                        .append(" beginbfchar\n");
            }
            map.append(String.format(Locale.ROOT, "<%04X><%04X>%n", entry.getKey(), entry.getValue())
                    .replace("\r\n", "\n"));
            row++;
            left--;
        }
        map.append("endbfchar endcmap CMapName currentdict/CMap defineresource pop end end\n");
        return map.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
