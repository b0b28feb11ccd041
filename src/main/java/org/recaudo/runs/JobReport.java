// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recaudo.money.Money;

/**
 * What one job of this run did. Counts and amounts add up over calls and keep the order of their first mention. A job
 * that never {@link #worked()} and rejected nothing had nothing to do.
 */
public final class JobReport {

    /** A file that was offered; {@code outcome} is posted, seen, refused or unclaimed. */
    public record Input(String name, String sha256, String format, String outcome, String message) {}

    /** A file that was written. */
    public record Output(String path, String sha256, long bytes) {}

    /** A household that could not be worked, and why. */
    public record Exception(String account, String reason) {}

    /** Records by outcome: read = accepted + rejected + skipped. */
    public record Records(long read, long accepted, long rejected, long skipped) {

        public Records {
            if (read != accepted + rejected + skipped) {
                throw new IllegalStateException("Read %d records but accepted %d, rejected %d, skipped %d"
                        .formatted(read, accepted, rejected, skipped));
            }
        }

        Records plus(Records other) {
            return new Records(
                    read + other.read, accepted + other.accepted, rejected + other.rejected, skipped + other.skipped);
        }
    }

    private final String name;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Map<String, Money> amounts = new LinkedHashMap<>();
    private final List<Input> inputs = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();
    private final List<GateDecision> gates = new ArrayList<>();
    private final List<Exception> exceptions = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Records records = new Records(0, 0, 0, 0);
    private boolean worked;

    JobReport(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    public synchronized void count(String what, long number) {
        counts.merge(what, number, Math::addExact);
    }

    public synchronized void amount(String what, Money money) {
        amounts.merge(what, money, Money::plus);
    }

    public synchronized void records(long read, long accepted, long rejected, long skipped) {
        records = records.plus(new Records(read, accepted, rejected, skipped));
    }

    public synchronized void input(Input input) {
        inputs.add(input);
    }

    public synchronized void output(Output output) {
        outputs.add(output);
    }

    public synchronized void gate(GateDecision decision) {
        gates.add(decision);
    }

    public synchronized void exception(String account, String reason) {
        exceptions.add(new Exception(account, reason));
    }

    public synchronized void note(String text) {
        notes.add(text);
    }

    /** Says that this job changed something: the books, the tables or an output file. */
    public synchronized void worked() {
        worked = true;
    }

    public synchronized boolean hasWorked() {
        return worked;
    }

    /** Whether anything was refused or rejected: the run then ends with exit 3. */
    public synchronized boolean hasRejects() {
        return records.rejected() > 0
                || !exceptions.isEmpty()
                || inputs.stream().anyMatch(input -> input.outcome().equals("refused"));
    }

    public synchronized Map<String, Long> counts() {
        return new LinkedHashMap<>(counts);
    }

    public synchronized Map<String, Money> amounts() {
        return new LinkedHashMap<>(amounts);
    }

    public synchronized Records records() {
        return records;
    }

    public synchronized List<Input> inputs() {
        return List.copyOf(inputs);
    }

    public synchronized List<Output> outputs() {
        return List.copyOf(outputs);
    }

    public synchronized List<GateDecision> gates() {
        return List.copyOf(gates);
    }

    public synchronized List<Exception> exceptions() {
        return List.copyOf(exceptions);
    }

    public synchronized List<String> notes() {
        return List.copyOf(notes);
    }
}
