// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** All formats of an installation, by id, and which of them the beginning of a file fits. */
public final class FormatList {
    private static final int NEAR = 4;

    private final List<FileFormat> formats;

    public FormatList(List<FileFormat> formats) {
        this.formats =
                formats.stream().sorted(Comparator.comparing(FileFormat::id)).toList();
    }

    public List<FileFormat> all() {
        return formats;
    }

    /** The format of this id; refuses an unknown one, listing the choice. */
    public FileFormat format(String id) {
        return formats.stream()
                .filter(format -> format.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no format '%s'; formats are %s"
                        .formatted(
                                id,
                                String.join(
                                        ", ",
                                        formats.stream().map(FileFormat::id).toList()))));
    }

    /**
     * Which formats the first bytes of a text or XML file fit. Of several, those that are preferred stay; of what is
     * left, those that explain most of the first lines; of those a file that the fund writes, because a result of it
     * that says nothing yet has the same columns.
     *
     * @param preferred ids of formats that an agreement, a sender or a bank account of this installation names
     */
    public Recognition recognise(byte[] head, Set<String> preferred) {
        Encodings.refuseWide(head, 0, head.length, "text of one byte a character, or UTF-8");
        Recognition fitting = recognition(format -> HeadMatch.of(format, head)).preferring(preferred);
        if (fitting.formats().size() < 2) {
            return fitting;
        }
        Set<String> likely = new TreeSet<>();
        int fewest = Integer.MAX_VALUE;
        for (String id : fitting.formats()) {
            int misfits = HeadMatch.misfits(format(id), head);
            if (misfits < fewest) {
                likely.clear();
                fewest = misfits;
            }
            if (misfits == fewest) {
                likely.add(id);
            }
        }
        Set<String> written = new TreeSet<>(likely);
        written.removeIf(id -> !format(id).purpose().isWritten());
        return fitting.keeping(written.isEmpty() ? likely::contains : written::contains);
    }

    /** Which formats a sheet with this header row fits. */
    public Recognition recogniseSheet(List<String> header) {
        return recognition(format -> format.shape().workbook()
                ? HeadMatch.ofHeader(format, header)
                : new HeadMatch(false, 0, "no workbook"));
    }

    private Recognition recognition(Function<FileFormat, HeadMatch> match) {
        List<String> fitting = new ArrayList<>();
        String nearest = "";
        int nearness = NEAR;
        for (FileFormat format : formats) {
            HeadMatch found = match.apply(format);
            if (found.fits()) {
                fitting.add(format.id());
            } else if (found.nearness() > nearness) {
                nearness = found.nearness();
                nearest = "%s fits best, but %s".formatted(format.id(), found.reason());
            }
        }
        return new Recognition(fitting, fitting.isEmpty() ? nearest : "");
    }
}
