// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.Rejection;
import org.recaudo.ledger.AccountNumber;

/**
 * What a line of a correction file decides about one payment in suspense.
 *
 * @param account where the money goes; only with {@link Decision#ACCOUNT}
 */
public record Correction(String paymentKey, long amountMinor, Decision decision, @Nullable AccountNumber account) {

    private static final String ACCOUNT = "account";
    private static final String DECISION = "decision";

    public Correction {
        if ((decision == Decision.ACCOUNT) != (account != null)) {
            throw new IllegalArgumentException(
                    "Decision %s of %s with account %s".formatted(decision.code(), paymentKey, account));
        }
    }

    /** Whether the line decides nothing: nobody filled it in, and the payment waits on. */
    public static boolean isUndecided(FileRecord line) {
        return line.text(ACCOUNT).isEmpty() && line.text(DECISION).isEmpty();
    }

    /** Why a line that decides cannot be understood; null when it can. */
    public static @Nullable Rejection fault(FileRecord line) {
        String word = line.text(DECISION);
        Optional<Decision> decision = word.isEmpty() ? Optional.of(Decision.ACCOUNT) : Decision.ofCode(word);
        if (decision.isEmpty()) {
            return line.reject(
                    DECISION, CorrectionFault.UNKNOWN_DECISION, "nothing beside an account, or " + Decision.codes());
        }
        boolean hasAccount = !line.text(ACCOUNT).isEmpty();
        if (hasAccount != (decision.get() == Decision.ACCOUNT)) {
            return line.reject(
                    ACCOUNT,
                    CorrectionFault.CONTRADICTION,
                    hasAccount ? "no account beside the decision " + word : "the account of a household");
        }
        return hasAccount && account(line).isEmpty()
                ? line.reject(ACCOUNT, CorrectionFault.UNKNOWN_ACCOUNT, "up to nine digits, not all zero")
                : null;
    }

    /** Reads a line that decides and has no {@link #fault}. */
    public static Correction read(FileRecord line) {
        AccountNumber account = account(line).orElse(null);
        Decision decision =
                account == null ? Decision.ofCode(line.text(DECISION)).orElseThrow() : Decision.ACCOUNT;
        return new Correction(line.text("payment_key"), line.minor("amount"), decision, account);
    }

    /** Whether two lines decide the same; the amount is the payment's in both. */
    public boolean decidesAs(Decision otherDecision, @Nullable AccountNumber otherAccount) {
        return decision == otherDecision && (account == null ? otherAccount == null : account.equals(otherAccount));
    }

    /** Spreadsheets eat leading zeros: {@code 12345} is account {@code 000012345}. */
    private static Optional<AccountNumber> account(FileRecord line) {
        String digits = line.text(ACCOUNT);
        String padded = "0".repeat(Math.max(0, AccountNumber.LENGTH - digits.length())) + digits;
        return AccountNumber.isValid(padded) ? Optional.of(AccountNumber.of(padded)) : Optional.empty();
    }
}
