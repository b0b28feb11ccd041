// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.intake;

import java.math.BigInteger;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.FileFormat;

/**
 * One file taken in.
 *
 * @param id a positive number made of the content's hash, so that it is the same in every database
 * @param sha256 hash of the content, 64 hex digits
 * @param name file name without folder
 * @param format how it is read
 * @param agreement id of the agreement, or of the source, in {@code networks.yml}; the format's id when none is named
 * @param identity what tells this delivery from others of the agreement: a sequence, a date inside the file, or its
 *     name
 * @param businessDate the date inside the file, when its layout has one
 */
public record Delivery(
        long id,
        String sha256,
        String name,
        FileFormat format,
        String agreement,
        String identity,
        @Nullable LocalDate businessDate) {

    /** The id of the content with this hash: its first 63 bits, never 0. */
    public static long idOf(String sha256) {
        return Math.max(
                1, new BigInteger(sha256.substring(0, 16), 16).shiftRight(1).longValueExact());
    }

    /** The source of a fact in this delivery. */
    public SourceRef at(long line) {
        return SourceRef.ofLine(id, line);
    }
}
