// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One source file, and what is untidy in it. Relies on the formatter: a member's braces stand at its indentation. */
record TidySource(Path path, String text) {

    private static final int LINES_MAX = 250;
    private static final int COLUMNS_MAX = 120;
    private static final int METHOD_LINES_MAX = 40;
    private static final int PARAMETERS_MAX = 4;

    private static final Pattern SQL = Pattern.compile(
            "\"\\s*(SELECT [a-z*(]|INSERT INTO|UPDATE [a-z_]+ SET|DELETE FROM"
                    + "|CREATE (TABLE|INDEX|TEMP)|WITH [a-z_]+ AS|COPY [a-z_.]+ ?\\(|TRUNCATE [a-z]|ALTER TABLE|DROP TABLE)");
    private static final Pattern LEFTOVER = Pattern.compile("\\b(TODO|FIXME|XXX)\\b|@author");
    private static final Pattern CONSOLE = Pattern.compile("System\\.(out|err)|printStackTrace");
    private static final Pattern METHOD = Pattern.compile(
            "^( {4}| {8})[A-Za-z@<][^=;]*?\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\)[^;={]*\\{$", Pattern.MULTILINE);
    private static final Pattern TYPE =
            Pattern.compile("(?m)^(public |abstract |sealed |final )*(class|record|enum|interface|@interface) \\w+");

    static TidySource read(Path path) {
        try {
            return new TidySource(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String longMethod() {
        return "    void run() {\n" + "        step();\n".repeat(METHOD_LINES_MAX + 1) + "    }\n";
    }

    List<String> missingLicence() {
        return text.startsWith("// SPDX-License-Identifier: AGPL-3.0-or-later\n") ? List.of() : fault(1, "no licence");
    }

    List<String> tooLong() {
        long lines = text.lines().count();
        return lines <= LINES_MAX ? List.of() : fault(1, lines + " lines");
    }

    List<String> wideLines() {
        List<String> faults = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).length() > COLUMNS_MAX) {
                faults.addAll(fault(line + 1, lines.get(line).length() + " columns"));
            }
        }
        return faults;
    }

    List<String> longMethods() {
        List<String> faults = new ArrayList<>();
        Matcher matcher = METHOD.matcher(text);
        while (matcher.find()) {
            int close = text.indexOf("\n" + matcher.group(1) + "}", matcher.end());
            long lines =
                    close < 0 ? 0 : text.substring(matcher.end(), close).lines().count() - 1;
            if (lines > METHOD_LINES_MAX) {
                faults.addAll(fault(lineOf(matcher.start()), "a method of " + lines + " lines"));
            }
        }
        return faults;
    }

    List<String> manyParameters() {
        List<String> faults = new ArrayList<>();
        Matcher matcher = METHOD.matcher(text);
        while (matcher.find()) {
            String head = matcher.group();
            int parameters = matcher.group(2).isBlank() ? 0 : commas(matcher.group(2)) + 1;
            if (parameters > PARAMETERS_MAX && !head.contains(" record ") && !isInjection(matcher.start())) {
                faults.addAll(fault(lineOf(matcher.start()), parameters + " parameters"));
            }
        }
        return faults;
    }

    List<String> sql() {
        return found(SQL, "SQL in Java");
    }

    List<String> leftovers() {
        return found(LEFTOVER, "a leftover");
    }

    List<String> consoles() {
        return found(CONSOLE, "a console");
    }

    List<String> stars() {
        return found(Pattern.compile("(?m)^import .*\\*;"), "a star import");
    }

    List<String> undocumentedType() {
        Matcher matcher = TYPE.matcher(text);
        if (!matcher.find()) {
            return List.of();
        }
        return text.substring(0, matcher.start()).contains("/**") ? List.of() : fault(1, "no type Javadoc");
    }

    /** Spring fills the parameters of bean methods and of constructors of shell classes; they are wiring, not calls. */
    private boolean isInjection(int start) {
        String before = text.substring(Math.max(0, start - 60), start);
        boolean constructor = text.startsWith(path.getFileName().toString().replace(".java", "("), indentEnd(start));
        return before.stripTrailing().endsWith("@Bean")
                || text.substring(start).stripLeading().startsWith("@Bean")
                || constructor;
    }

    private int indentEnd(int start) {
        int index = start;
        while (text.charAt(index) == ' ') {
            index++;
        }
        for (String modifier : List.of("public ", "private ", "protected ")) {
            if (text.startsWith(modifier, index)) {
                index += modifier.length();
            }
        }
        return index;
    }

    private static int commas(String parameters) {
        int depth = 0;
        int commas = 0;
        for (char c : parameters.toCharArray()) {
            depth += c == '<' || c == '(' ? 1 : c == '>' || c == ')' ? -1 : 0;
            commas += c == ',' && depth == 0 ? 1 : 0;
        }
        return commas;
    }

    private List<String> found(Pattern pattern, String what) {
        List<String> faults = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            faults.addAll(fault(lineOf(matcher.start()), what));
        }
        return faults;
    }

    private int lineOf(int position) {
        return (int) text.substring(0, position).lines().count() + 1;
    }

    private List<String> fault(int line, String what) {
        return List.of("%s:%d %s".formatted(path, line, what));
    }
}
