// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.collections.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recaudo.collections.NamedOutcome;
import org.recaudo.collections.jdbc.PaymentLists;
import org.recaudo.collections.jdbc.PaymentLists.Outcome;
import org.recaudo.intake.Agreement;
import org.recaudo.intake.Deliveries;
import org.recaudo.intake.Networks;
import org.recaudo.intake.PostedDelivery;
import org.recaudo.intake.RejectedRecord;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.money.Money;
import org.recaudo.runs.Fund;
import org.recaudo.runs.RunOptions;
import org.springframework.stereotype.Component;

/** Every payment and reversal of the period's deliveries with what became of it, and those rejected by name. */
@Component
public final class OutcomeList {

    private static final String HEADER =
            "file;line;payment_key;payment_date;amount;reference;account;outcome;found_by;confidence;settles;decision"
                    + "\r\n";
    private static final Set<String> NAMED_REJECTIONS =
            Set.of(NamedOutcome.FUTURE_DATE.code(), NamedOutcome.FOREIGN_CURRENCY.code());
    private static final int BUFFER = 1 << 16;

    private final PaymentLists lists;
    private final Deliveries deliveries;
    private final Set<String> agreements;
    private final Fund fund;

    OutcomeList(PaymentLists lists, Deliveries deliveries, Networks networks, Fund fund) {
        this.lists = lists;
        this.deliveries = deliveries;
        this.agreements = networks.agreements().stream().map(Agreement::id).collect(Collectors.toSet());
        this.fund = fund;
    }

    /** Whether the period has a delivery of payments. */
    public boolean hasAny(RunOptions options) {
        return !names(options).isEmpty();
    }

    /** What the lists of a period are made of: when this says the same, they are the same. */
    public String basis(RunOptions options) {
        return "business date %s%n%s%ndeliveries %s%n"
                .formatted(options.businessDate(), lists.basis(), names(options).keySet())
                .replace(System.lineSeparator(), "\n");
    }

    /** Writes the list of a period; the caller closes the stream. */
    public void write(RunOptions options, OutputStream out) throws IOException {
        Map<Long, String> names = names(options);
        StringBuilder text = new StringBuilder(HEADER);
        try (Stream<Outcome> outcomes = lists.outcomes(names.keySet())) {
            for (Iterator<Outcome> rows = outcomes.iterator(); rows.hasNext(); ) {
                Outcome row = rows.next();
                line(names.getOrDefault(row.delivery(), ""), row, text);
                drain(text, out, BUFFER);
            }
        }
        for (Map.Entry<Long, String> delivery : names.entrySet()) {
            try (Stream<RejectedRecord> rejected = deliveries.rejections(delivery.getKey())) {
                List<RejectedRecord> named = rejected.filter(record -> NAMED_REJECTIONS.contains(record.reason()))
                        .toList();
                named.forEach(record -> line(delivery.getValue(), record, text));
            }
            drain(text, out, 0);
        }
    }

    private Map<Long, String> names(RunOptions options) {
        Map<Long, String> names = new TreeMap<>();
        for (PostedDelivery delivery : deliveries.of(options.period())) {
            if (agreements.contains(delivery.agreement())) {
                names.put(delivery.id(), delivery.name());
            }
        }
        return names;
    }

    private void line(String file, Outcome row, StringBuilder text) {
        AccountNumber account = row.account();
        cell(file, text).append(';').append(row.line()).append(';');
        cell(row.key(), text).append(';').append(row.paymentDate()).append(';');
        text.append(money(row.amountMinor())).append(';');
        cell(row.reference(), text).append(';');
        text.append(account == null ? "" : account.digits()).append(';');
        text.append(row.named()).append(';').append(row.rung()).append(';').append(row.confidence());
        text.append(';').append(row.parts()).append(';').append(row.decision()).append("\r\n");
    }

    private void line(String file, RejectedRecord record, StringBuilder text) {
        cell(file, text).append(';').append(record.line()).append(";;;");
        text.append(money(record.amountMinor()))
                .append(";;;")
                .append(record.reason())
                .append(";;0;;\r\n");
    }

    private String money(long minor) {
        return Money.ofMinor(minor, fund.currency()).decimalText();
    }

    private static void drain(StringBuilder text, OutputStream out, int least) throws IOException {
        if (text.length() > least) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            text.setLength(0);
        }
    }

    private static StringBuilder cell(String value, StringBuilder text) {
        String safe = harmless(value);
        for (int at = 0; at < safe.length(); at++) {
            char letter = safe.charAt(at);
            if (letter == ';' || letter == '"' || letter == '\r' || letter == '\n') {
                return text.append('"').append(safe.replace("\"", "\"\"")).append('"');
            }
        }
        return text.append(safe);
    }

    /** What no spreadsheet takes for a formula. */
    static String harmless(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        return formula ? "'" + value : value;
    }
}
