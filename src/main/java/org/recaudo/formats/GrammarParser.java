// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.formats;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses an order of records into an automaton (Thompson's construction). */
final class GrammarParser {
    private static final Pattern TOKEN = Pattern.compile("\\s*([a-z0-9-]+|[()*+?])");

    private final String order;
    private final List<String> kinds;
    private final List<String> tokens = new ArrayList<>();
    private final Automaton automaton = new Automaton();
    private int at;

    /** A part of the automaton between two states. */
    private record Part(int from, int to) {}

    /** An edge; kind {@link Grammar#NONE} costs no record. */
    private record Edge(int from, int kind, int to) {}

    /** States joined by edges. */
    static final class Automaton {
        private final List<Edge> edges = new ArrayList<>();
        private int states;
        private int start;
        private int end;

        int start() {
            return start;
        }

        int end() {
            return end;
        }

        TreeSet<Integer> closure(int state) {
            TreeSet<Integer> reached = new TreeSet<>();
            Deque<Integer> open = new ArrayDeque<>(List.of(state));
            while (!open.isEmpty()) {
                int current = open.pop();
                if (reached.add(current)) {
                    edges.stream()
                            .filter(edge -> edge.from == current && edge.kind == Grammar.NONE)
                            .forEach(edge -> open.push(edge.to));
                }
            }
            return reached;
        }

        TreeSet<Integer> after(TreeSet<Integer> set, int kind) {
            TreeSet<Integer> reached = new TreeSet<>();
            edges.stream()
                    .filter(edge -> edge.kind == kind && set.contains(edge.from))
                    .forEach(edge -> reached.addAll(closure(edge.to)));
            return reached;
        }

        private int state() {
            return states++;
        }

        private void edge(int from, int kind, int to) {
            edges.add(new Edge(from, kind, to));
        }
    }

    GrammarParser(String order, List<String> kinds) {
        this.order = order;
        this.kinds = kinds;
    }

    Automaton parse() {
        Matcher matcher = TOKEN.matcher(order.strip());
        int position = 0;
        while (matcher.lookingAt() && matcher.end() > position) {
            tokens.add(matcher.group(1));
            position = matcher.end();
            matcher.region(position, order.strip().length());
        }
        if (position != order.strip().length()) {
            throw refusal("cannot be read from character %d on".formatted(position + 1));
        }
        Part whole = sequence();
        if (at < tokens.size()) {
            throw refusal("has a ')' without its '('");
        }
        automaton.start = whole.from();
        automaton.end = whole.to();
        return automaton;
    }

    private Part sequence() {
        int start = automaton.state();
        int end = start;
        while (at < tokens.size() && !tokens.get(at).equals(")")) {
            Part part = repeated(single());
            automaton.edge(end, Grammar.NONE, part.from());
            end = part.to();
        }
        return new Part(start, end);
    }

    private Part single() {
        String token = tokens.get(at++);
        if (token.equals("(")) {
            Part inside = sequence();
            if (at == tokens.size()) {
                throw refusal("has a '(' without its ')'");
            }
            at++;
            return inside;
        }
        int kind = kinds.indexOf(token);
        if (kind < 0) {
            throw refusal(
                    "names '%s', which is no record kind; kinds are %s".formatted(token, String.join(", ", kinds)));
        }
        Part part = new Part(automaton.state(), automaton.state());
        automaton.edge(part.from(), kind, part.to());
        return part;
    }

    private Part repeated(Part part) {
        String token = at < tokens.size() ? tokens.get(at) : "";
        boolean again = token.equals("*") || token.equals("+");
        boolean skip = token.equals("*") || token.equals("?");
        if (!again && !skip) {
            return part;
        }
        at++;
        Part outer = new Part(automaton.state(), automaton.state());
        automaton.edge(outer.from(), Grammar.NONE, part.from());
        automaton.edge(part.to(), Grammar.NONE, outer.to());
        if (again) {
            automaton.edge(part.to(), Grammar.NONE, part.from());
        }
        if (skip) {
            automaton.edge(outer.from(), Grammar.NONE, outer.to());
        }
        return outer;
    }

    private IllegalArgumentException refusal(String what) {
        return new IllegalArgumentException("order '%s' %s".formatted(order, what));
    }
}
