// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.time.LocalDate;
import java.util.Optional;
import org.recaudo.formats.FileRecord;

/**
 * What a network says of a file of debit orders, or of one batch of it, that it rejects without listing the orders (ISO
 * 20022 pain.002, GrpSts or PmtInfSts RJCT).
 *
 * @param message our id of the file
 * @param batch our id of the batch; empty when the whole file is rejected
 */
public record WholeReject(String message, String batch, LocalDate day, String code, long line) {

    /**
     * Reads the fields {@code scope}, {@code message}, {@code batch}, {@code reason} and {@code payment-date}; nothing
     * for a record about one order, whatever its layout.
     *
     * @param otherwise the day of a reject without a date
     */
    static Optional<WholeReject> read(FileRecord rejected, LocalDate otherwise) {
        String scope = rejected.text("scope");
        if (!scope.equals("message") && !scope.equals("batch")) {
            return Optional.empty();
        }
        return Optional.of(new WholeReject(
                rejected.text("message"),
                scope.equals("batch") ? rejected.text("batch") : "",
                rejected.dateIn("payment-date").orElse(otherwise),
                rejected.text("reason"),
                rejected.line()));
    }

    public boolean isOfBatch() {
        return !batch.isEmpty();
    }

    /** What was rejected, for people: {@code batch 20261105-000001-RCUR of message 99999-20261105-000001}. */
    public String what() {
        return isOfBatch() ? "batch %s of message %s".formatted(batch, message) : "message " + message;
    }
}
