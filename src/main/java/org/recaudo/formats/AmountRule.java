// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.recaudo.runs.ConfigNode;

/**
 * What an amount of a record must be by its other amounts, such as a net that is what was paid less the fee. Where a
 * file states no sum of its amounts, a changed digit shows only so. Zeros state nothing.
 *
 * @param kind kind of the records, or of the joined record
 * @param field the amount
 * @param ways how it may come about, each a sum of other amounts
 */
record AmountRule(String kind, String field, List<List<Term>> ways) {

    /** An amount that is added, or taken away. */
    record Term(String field, boolean less) {

        @Override
        public String toString() {
            return (less ? "- " : "+ ") + field;
        }
    }

    AmountRule {
        ways = ways.stream().map(List::copyOf).toList();
    }

    static List<AmountRule> of(List<ConfigNode> nodes) {
        return nodes.stream().map(AmountRule::of).toList();
    }

    private static AmountRule of(ConfigNode node) {
        List<List<Term>> ways = new ArrayList<>();
        for (String way : node.texts("is")) {
            List<Term> terms = new ArrayList<>();
            boolean less = false;
            for (String word : way.strip().split(" +")) {
                boolean sign = word.equals("-") || word.equals("+");
                if (!sign) {
                    terms.add(new Term(word, less));
                }
                less = word.equals("-");
            }
            ways.add(terms);
        }
        AmountRule rule = new AmountRule(node.text("of"), node.text("field"), ways);
        node.refuseUnknown();
        return rule;
    }

    /** Whether the record's amounts agree in one of the ways. */
    boolean holds(FileRecord record) {
        long stated = record.minor(field);
        return stated == 0 || ways.stream().anyMatch(way -> sum(way, record) == stated);
    }

    private static long sum(List<Term> way, FileRecord record) {
        long sum = 0;
        for (Term term : way) {
            long amount = record.minor(term.field());
            sum += term.less() ? -amount : amount;
        }
        return sum;
    }

    @Override
    public String toString() {
        return "%s in %s is %s".formatted(field, kind, expected());
    }

    /** The ways, for a message. */
    String expected() {
        return ways.stream()
                .map(way -> way.stream()
                        .map(Term::toString)
                        .collect(Collectors.joining(" "))
                        .replaceFirst("^\\+ ", ""))
                .collect(Collectors.joining(", or "));
    }
}
