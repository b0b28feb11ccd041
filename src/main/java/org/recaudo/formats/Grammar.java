// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The order in which kinds of records follow each other, written as in {@code header detail* trailer} or
 * {@code file-header (lot-header detail+ lot-trailer)+ file-trailer}, and compiled to a table of states. State 0 is the
 * beginning.
 */
final class Grammar {
    /** No record of this kind may stand here. */
    static final int NONE = -1;

    private final String text;
    private final List<String> kinds;
    private final int[][] next;
    private final List<Boolean> last;

    private Grammar(String text, List<String> kinds, List<int[]> next, List<Boolean> last) {
        this.text = text;
        this.kinds = kinds;
        this.next = next.toArray(int[][]::new);
        this.last = last;
    }

    /** Compiles an order over these kinds; refuses one that names another or does not parse. */
    static Grammar of(String order, List<String> kinds) {
        GrammarParser.Automaton automaton = new GrammarParser(order, kinds).parse();
        Map<TreeSet<Integer>, Integer> numbers = new HashMap<>();
        List<TreeSet<Integer>> sets = new ArrayList<>();
        List<int[]> table = new ArrayList<>();
        List<Boolean> last = new ArrayList<>();
        number(automaton.closure(automaton.start()), numbers, sets);
        for (int state = 0; state < sets.size(); state++) {
            int[] row = new int[kinds.size()];
            for (int kind = 0; kind < row.length; kind++) {
                TreeSet<Integer> reached = automaton.after(sets.get(state), kind);
                row[kind] = reached.isEmpty() ? NONE : number(reached, numbers, sets);
            }
            table.add(row);
            last.add(sets.get(state).contains(automaton.end()));
        }
        return new Grammar(order, List.copyOf(kinds), table, last);
    }

    private static int number(
            TreeSet<Integer> set, Map<TreeSet<Integer>, Integer> numbers, List<TreeSet<Integer>> sets) {
        Integer known = numbers.get(set);
        if (known != null) {
            return known;
        }
        numbers.put(set, sets.size());
        sets.add(set);
        return sets.size() - 1;
    }

    /** The order as it was written. */
    String text() {
        return text;
    }

    /** The state after a record of this kind, or {@link #NONE}. */
    int after(int state, int kind) {
        return next[state][kind];
    }

    /** Whether the file may end here. */
    boolean mayEnd(int state) {
        return last.get(state);
    }

    /** The kinds that may stand here, for a message. */
    String expected(int state) {
        List<String> allowed = new ArrayList<>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            if (after(state, kind) != NONE) {
                allowed.add(kinds.get(kind));
            }
        }
        String records = allowed.stream().collect(Collectors.joining(" or "));
        String end = allowed.isEmpty() ? "the end of the file" : " or the end of the file";
        return mayEnd(state) ? records + end : records;
    }

    boolean mayStart(int kind) {
        return after(0, kind) != NONE;
    }
}
