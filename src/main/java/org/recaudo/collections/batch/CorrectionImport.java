// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.batch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recaudo.collections.Correction;
import org.recaudo.collections.CorrectionFault;
import org.recaudo.collections.Decision;
import org.recaudo.collections.jdbc.Corrections;
import org.recaudo.collections.jdbc.Corrections.Waiting;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.Rejection;
import org.recaudo.intake.Delivery;
import org.recaudo.intake.DeliveryHandler;
import org.recaudo.intake.DeliveryLog;
import org.recaudo.intake.RecordSource;
import org.recaudo.ledger.AccountItems;
import org.recaudo.ledger.AccountNumber;
import org.springframework.stereotype.Component;

/**
 * Takes one file of decisions about payments in suspense. Each payment is decided about once: the same decision again
 * is skipped, another one is rejected, and a line that nobody filled in decides nothing.
 */
@Component
final class CorrectionImport implements DeliveryHandler {

    private static final int CHUNK = 5_000;
    private static final String KEY = "payment_key";
    private static final String AMOUNT = "amount";
    private static final String ACCOUNT = "account";

    private final Books books;
    private final Corrections corrections;
    private final CorrectionPosting posting;

    CorrectionImport(Books books, Corrections corrections, CorrectionPosting posting) {
        this.books = books;
        this.corrections = corrections;
        this.posting = posting;
    }

    @Override
    public void post(Delivery delivery, RecordSource records, DeliveryLog log) {
        List<FileRecord> chunk = new ArrayList<>(CHUNK);
        try (Stream<FileRecord> stream = records.records()) {
            for (Iterator<FileRecord> iterator = stream.iterator(); iterator.hasNext(); ) {
                chunk.add(iterator.next());
                if (chunk.size() == CHUNK || !iterator.hasNext()) {
                    take(chunk, delivery, log);
                    chunk.clear();
                }
            }
        }
    }

    /** A decision, the payment that it is about, and the line that says so. */
    record Decided(Correction correction, Waiting waiting, FileRecord line) {}

    private void take(List<FileRecord> lines, Delivery delivery, DeliveryLog log) {
        Map<String, Waiting> waiting = corrections.waiting(
                lines.stream().map(line -> line.text(KEY)).distinct().toList());
        Set<AccountNumber> households = households(lines);
        Map<String, Decided> decided = new LinkedHashMap<>();
        for (FileRecord line : lines) {
            if (Correction.isUndecided(line)) {
                posting.undecided();
                log.skipped(line.minor(AMOUNT));
                continue;
            }
            Rejection fault = Correction.fault(line);
            if (fault == null) {
                Correction correction = Correction.read(line);
                Waiting payment = waiting.get(correction.paymentKey());
                fault = fault(line, correction, payment, households);
                if (payment != null && fault == null) {
                    settle(new Decided(correction, payment, line), decided, log);
                }
            }
            if (fault != null) {
                log.rejected(fault);
            }
        }
        posting.post(List.copyOf(decided.values()), delivery);
    }

    private void settle(Decided found, Map<String, Decided> decided, DeliveryLog log) {
        String key = found.correction().paymentKey();
        Decided first = decided.get(key);
        Decision decision =
                first == null ? found.waiting().decision() : first.correction().decision();
        AccountNumber account =
                first == null ? found.waiting().account() : first.correction().account();
        long amountMinor = found.line().minor(AMOUNT);
        if (decision == null) {
            decided.put(key, found);
            log.accepted(amountMinor);
        } else if (found.correction().decidesAs(decision, account)) {
            log.skipped(amountMinor);
        } else {
            log.rejected(found.line()
                    .reject(
                            found.correction().account() == null ? "decision" : ACCOUNT,
                            CorrectionFault.ALREADY_CORRECTED,
                            "what was decided first: %s %s"
                                    .formatted(decision.code(), account == null ? "" : account.digits())
                                    .strip()));
        }
    }

    private static @Nullable Rejection fault(
            FileRecord line, Correction correction, @Nullable Waiting waiting, Set<AccountNumber> households) {
        if (waiting == null) {
            return line.reject(KEY, CorrectionFault.UNKNOWN_PAYMENT, "the key of a payment that came into suspense");
        }
        if (waiting.takenBack()) {
            return line.reject(KEY, CorrectionFault.TAKEN_BACK, "a payment that the network has not taken back");
        }
        if (waiting.payment().amountMinor() != correction.amountMinor()) {
            return line.reject(AMOUNT, CorrectionFault.AMOUNT_DIFFERS, "the amount of the payment, as the list has it");
        }
        AccountNumber account = correction.account();
        return account == null || households.contains(account)
                ? null
                : line.reject(ACCOUNT, CorrectionFault.UNKNOWN_ACCOUNT, "a household of the affiliate roll");
    }

    /** Which of the accounts in the lines are ours: on the roll now or before, or owing. */
    private Set<AccountNumber> households(List<FileRecord> lines) {
        Set<AccountNumber> named = lines.stream()
                .filter(line -> !Correction.isUndecided(line) && Correction.fault(line) == null)
                .map(Correction::read)
                .map(Correction::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        if (named.isEmpty()) {
            return named;
        }
        Set<AccountNumber> ours = new TreeSet<>(books.households().among(named));
        try (Stream<AccountItems> owing =
                books.openItems().of(named, books.options().businessDate())) {
            owing.forEach(items -> ours.add(items.account()));
        }
        return ours;
    }
}
