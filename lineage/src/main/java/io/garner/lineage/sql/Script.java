package io.garner.lineage.sql;

import io.garner.source.ColumnLineageResolver.Dialect;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into its statements. */
final class Script {

    /** A statement of a text. */
    record Part(int number, List<Token> tokens, String sql) {
        Part {
            tokens = List.copyOf(tokens);
        }

        int line() {
            return tokens.get(0).line();
        }
    }

    private final Dialect dialect;
    private final String text;
    private final Tokens tokens;
    private final List<Part> parts = new ArrayList<>();
    private final Beginnings beginnings;

    private Script(Dialect dialect, String text) {
        this.dialect = dialect;
        this.text = text;
        this.tokens = new Tokens(Lexer.tokens(dialect, text));
        this.beginnings = new Beginnings(tokens);
    }

    static List<Part> parts(Dialect dialect, String text) {
        Script script = new Script(dialect, text);
        script.cut();
        return script.parts;
    }

    private void cut() {
        int start = 0;
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (isGo(i)) {
                add(start, i);
                start = tokens.at(i + 1).kind() == Token.Kind.NUMBER && sameLine(i, i + 1) ? i + 2 : i + 1;
                depth = 0;
            } else if (tokens.is(i, ";") && !insideRoutine(start, i)) {
                // Also when a parenthesis is not closed, which then spoils one statement and not all others.
                add(start, i);
                start = i + 1;
                depth = 0;
            } else if (depth == 0 && i > start && begins(start, i)) {
                add(start, i);
                start = i;
            }
            if (i == start) {
                beginnings.start(i);
            } else if (i > start && depth == 0) {
                beginnings.pass(i);
            }
            depth = Math.max(0, depth + Tokens.depth(tokens.at(i)));
        }
        add(start, tokens.size());
    }

    private void add(int start, int end) {
        if (start < end) {
            List<Token> part = tokens.list().subList(start, end);
            parts.add(new Part(
                    parts.size() + 1,
                    part,
                    text.substring(
                            part.get(0).start(), part.get(part.size() - 1).end())));
        }
    }

    /** GO stands alone on its line, but for a count. */
    private boolean isGo(int i) {
        return dialect == Dialect.SQL_SERVER
                && tokens.is(i, "GO")
                && !sameLine(i - 1, i)
                && (!sameLine(i, i + 1) || tokens.at(i + 1).kind() == Token.Kind.NUMBER);
    }

    private boolean sameLine(int one, int other) {
        return tokens.at(one).line() == tokens.at(other).line();
    }

    private boolean begins(int start, int i) {
        return dialect == Dialect.SQL_SERVER && !definesRoutine(start) && beginnings.at(i);
    }

    /** What a routine would do when it is called is not done by the text: it goes on to the end of its batch, or its END. */
    private boolean insideRoutine(int start, int i) {
        if (!definesRoutine(start)) {
            return false;
        }
        int atomic = tokens.from(start).find(0, "ATOMIC");
        return dialect == Dialect.SQL_SERVER || (atomic >= 0 && start + atomic < i && !tokens.is(i - 1, "END"));
    }

    /** The body of a routine is no script. */
    private boolean definesRoutine(int start) {
        int what = tokens.is(start + 1, "OR") ? start + 3 : start + 1;
        return Tokens.isOneOf(tokens.at(start), "CREATE", "ALTER")
                && Tokens.isOneOf(tokens.at(what), "PROC", "PROCEDURE", "FUNCTION", "TRIGGER");
    }
}
