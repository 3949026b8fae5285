package io.garner.lineage.sql;

import java.util.ArrayList;
import java.util.List;

/** Ways of writing that the parser refuses, in others that mean the same. */
final class Idioms {

    /** Windows that build on each other are few. */
    private static final int WINDOWS = 5;

    private Idioms() {}

    /** {@code (1, DEFAULT)} and {@code SET a = DEFAULT}: no other column feeds it, and to the parser it is one. */
    static Tokens defaults(Tokens tokens, StandIns standIns) {
        List<Token> changed = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean value = tokens.is(i, "DEFAULT")
                    && Tokens.isOneOf(tokens.at(i - 1), "(", ",", "=")
                    && !Tokens.isOneOf(tokens.at(i + 1), "(", ".");
            changed.add(value ? tokens.at(i).as(Token.Kind.WORD, "NULL") : tokens.at(i));
        }
        return new Tokens(changed);
    }

    /** {@code UPDATE ONLY t}: without the partitions or children, which are no other columns. */
    static Tokens updateOnly(Tokens tokens, StandIns standIns) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, "UPDATE", "ONLY") && tokens.at(i + 2).isName() && !tokens.is(i + 2, "SET")) {
                tokens = tokens.without(i + 1, i + 2);
            }
        }
        return tokens;
    }

    /** {@code SET (a, b) = ROW(x, y)}, where ROW may be left out. */
    static Tokens rows(Tokens tokens, StandIns standIns) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, ")", "=", "ROW", "(")) {
                tokens = tokens.without(i + 2, i + 3);
            }
        }
        return tokens;
    }

    /** {@code OVER (w ORDER BY a)} with {@code WINDOW w AS (PARTITION BY b)} → {@code OVER (PARTITION BY b ORDER BY a)}. */
    static Tokens windows(Tokens tokens, StandIns standIns) {
        if (tokens.list().stream().noneMatch(token -> token.is("WINDOW"))) {
            return tokens;
        }
        for (int i = 0; i < tokens.size(); i++) {
            for (int round = 0; round < WINDOWS && buildsOnWindow(tokens, i); round++) {
                int definition = definition(tokens, tokens.at(i + 2));
                if (definition < 0) {
                    break;
                }
                List<Token> inside = tokens.list().subList(definition + 1, tokens.close(definition));
                tokens = tokens.replaced(i + 2, i + 3, List.copyOf(inside));
            }
        }
        return tokens;
    }

    private static boolean buildsOnWindow(Tokens tokens, int i) {
        return tokens.is(i, "OVER", "(")
                && tokens.at(i + 2).isName()
                && Tokens.isOneOf(tokens.at(i + 3), "ORDER", "ROWS", "RANGE", "GROUPS")
                && !Tokens.isOneOf(tokens.at(i + 2), "PARTITION", "ORDER", "ROWS", "RANGE", "GROUPS");
    }

    /** The parenthesis of the only window of this name; -1 when there is none, or may be several. */
    private static int definition(Tokens tokens, Token name) {
        int found = -1;
        boolean windows = false;
        for (int i = 0; i < tokens.size(); i++) {
            windows |= tokens.is(i, "WINDOW");
            boolean defined = windows
                    && Tokens.isOneOf(tokens.at(i - 1), "WINDOW", ",")
                    && tokens.at(i).text().equalsIgnoreCase(name.text())
                    && tokens.is(i + 1, "AS", "(")
                    && !Tokens.isOneOf(tokens.at(i + 3), "SELECT", "WITH", "VALUES", "(");
            if (defined && found >= 0) {
                return -1;
            }
            found = defined ? i + 2 : found;
        }
        return found;
    }
}
