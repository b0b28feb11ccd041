// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing.batch;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;

/** Counts of a print pack, as {@code print/pack.json} states them and the vendor checks them. */
@JsonPropertyOrder({"period", "profile", "duplex", "envelopes", "pages", "sheets", "unknown-postal-codes", "files"})
@JsonAutoDetect(getterVisibility = JsonAutoDetect.Visibility.NONE, fieldVisibility = JsonAutoDetect.Visibility.NONE)
final class PackCount {

    /** One print file. */
    @JsonPropertyOrder({"name", "sha256", "first-sequence", "last-sequence", "envelopes", "pages"})
    record File(
            @JsonProperty("name") String name,
            @JsonProperty("sha256") String sha256,
            @JsonProperty("first-sequence") long firstSequence,
            @JsonProperty("last-sequence") long lastSequence,
            @JsonProperty("envelopes") long envelopes,
            @JsonProperty("pages") long pages) {}

    @JsonProperty("period")
    final String period;

    @JsonProperty("profile")
    final String profile;

    @JsonProperty("duplex")
    final boolean duplex;

    @JsonProperty("envelopes")
    long envelopes;

    @JsonProperty("pages")
    long pages;

    @JsonProperty("sheets")
    long sheets;

    @JsonProperty("unknown-postal-codes")
    long unknownPostalCodes;

    @JsonProperty("files")
    final List<File> files = new ArrayList<>();

    PackCount(String period, String profile, boolean duplex) {
        this.period = period;
        this.profile = profile;
        this.duplex = duplex;
    }

    /** Refuses a pack whose files do not hold exactly the invoices that go to print. */
    void check(long toPrint) {
        long inFiles = files.stream().mapToLong(File::envelopes).sum();
        long pagesInFiles = files.stream().mapToLong(File::pages).sum();
        if (envelopes != toPrint || inFiles != toPrint || pagesInFiles != pages) {
            throw new IllegalStateException(
                    "%d invoices go to print, the mail run has %d envelopes of %d pages, the files %d of %d"
                            .formatted(toPrint, envelopes, pages, inFiles, pagesInFiles));
        }
    }
}
