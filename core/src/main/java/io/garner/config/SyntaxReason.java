package io.garner.config;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Why a text is no YAML, in one sentence that quotes nothing of the text: what stands there may be a password. */
final class SyntaxReason {

    private SyntaxReason() {}

    static Problem of(MarkedYAMLException e) {
        return at(e.getProblemMark(), "this is no YAML: " + inWords(e.getProblem()));
    }

    static Problem of(ReaderException e, String text) {
        String before = text.substring(0, Math.min(e.getPosition(), text.length()));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        String character = String.format(Locale.ROOT, "U+%04X", e.getCodePoint());
        return new Problem(line, column, "", "this is no YAML: the character " + character + " is not allowed");
    }

    static Problem ofLimit(YAMLException e) {
        return new Problem(0, 0, "", "the document is not accepted: " + e.getMessage());
    }

    static Problem at(@Nullable Mark mark, String message) {
        return mark == null
                ? new Problem(0, 0, "", message)
                : new Problem(mark.getLine() + 1, mark.getColumn() + 1, "", message);
    }

    private static String inWords(@Nullable String problem) {
        if (problem == null) {
            return "it cannot be read on from here";
        }
        if (problem.startsWith("found undefined alias")) {
            return "a value that starts with * must stand in quotes";
        }
        if (problem.startsWith("found undefined tag handle")) {
            return "a value that starts with ! must stand in quotes";
        }
        if (problem.contains("that cannot start any token")) {
            return problem.contains("TAB")
                    ? "a tab stands where only blanks may indent"
                    : "a value cannot start with this character, put it in quotes";
        }
        if (problem.startsWith("mapping values are not allowed")) {
            return "a colon makes a key here, where none can stand; check the indentation, or put the value in quotes";
        }
        if (problem.contains("expected <block end>")) {
            return "the indentation does not fit the lines above";
        }
        return problem;
    }
}
