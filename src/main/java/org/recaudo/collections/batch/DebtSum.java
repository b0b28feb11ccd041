// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.recaudo.collections.Debt;

/** Count, sum, last day and hash of the debts of a file, so that the same debts are known again. */
final class DebtSum {

    private final MessageDigest digest = sha256();
    private long debts;
    private long totalMinor;
    private LocalDate lastDue = LocalDate.MIN;

    void add(Debt debt) {
        debts++;
        totalMinor = Math.addExact(totalMinor, debt.amountMinor());
        lastDue = debt.lastDue().isAfter(lastDue) ? debt.lastDue() : lastDue;
        String line = "%s %d %s %s\n"
                .formatted(debt.reference().digits(), debt.amountMinor(), debt.firstDue(), debt.lastDue());
        digest.update(line.getBytes(StandardCharsets.US_ASCII));
    }

    long debts() {
        return debts;
    }

    long totalMinor() {
        return totalMinor;
    }

    LocalDate lastDue() {
        return lastDue;
    }

    /** To be asked once, when all are in. */
    String content() {
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
