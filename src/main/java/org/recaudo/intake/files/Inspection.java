// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake.files;

import org.jspecify.annotations.Nullable;
import org.recaudo.formats.FileFormat;
import org.recaudo.formats.FileTally;
import org.recaudo.formats.ReadTerms;
import org.recaudo.intake.Delivery;
import org.recaudo.intake.PostedDelivery;

/**
 * What a first reading of a file found, before anything is posted: it was posted before, it is refused, or it is right.
 *
 * @param posted what stands of it when its content was posted before
 * @param refusal why it is refused; empty when it is not
 * @param delivery what it is, when it was read through
 */
record Inspection(
        InputFile file,
        FileFormat format,
        String sha256,
        @Nullable PostedDelivery posted,
        String refusal,
        @Nullable Delivery delivery,
        @Nullable FileTally tally,
        ReadTerms terms) {

    static Inspection seen(InputFile file, FileFormat format, PostedDelivery posted) {
        return new Inspection(file, format, posted.sha256(), posted, "", null, null, ReadTerms.strict());
    }

    static Inspection refused(InputFile file, FileFormat format, String sha256, String why) {
        return new Inspection(file, format, sha256, null, why, null, null, ReadTerms.strict());
    }

    static Inspection right(InputFile file, Delivery delivery, FileTally tally, ReadTerms terms) {
        return new Inspection(file, delivery.format(), delivery.sha256(), null, "", delivery, tally, terms);
    }

    /** The order in which files are posted: by format, date inside the file, name. */
    String order() {
        String date = delivery == null || delivery.businessDate() == null
                ? "9999-12-31"
                : delivery.businessDate().toString();
        return format.id() + " " + date + " " + file.name() + " " + sha256;
    }

    /** The agreement or source that it comes from; empty when that was not found out. */
    String agreement() {
        if (posted != null) {
            return posted.agreement();
        }
        return delivery == null ? "" : delivery.agreement();
    }
}
