package io.garner.lineage.sql;

import java.util.Set;

/**
 * Hints to SQL Server's optimizer, which say nothing about where data comes from. Left in, {@code FROM t (NOLOCK)} is a call
 * of a function t to the parser, and {@code FROM t o (NOLOCK)} names the first column of o.
 */
final class TableHints {

    private static final Set<String> HINTS = Set.of(
            "NOLOCK",
            "NOEXPAND",
            "FORCESEEK",
            "FORCESCAN",
            "HOLDLOCK",
            "INDEX",
            "KEEPDEFAULTS",
            "KEEPIDENTITY",
            "IGNORE_CONSTRAINTS",
            "IGNORE_TRIGGERS",
            "NOWAIT",
            "PAGLOCK",
            "READCOMMITTED",
            "READCOMMITTEDLOCK",
            "READPAST",
            "READUNCOMMITTED",
            "REPEATABLEREAD",
            "ROWLOCK",
            "SERIALIZABLE",
            "SNAPSHOT",
            "SPATIAL_WINDOW_MAX_CELLS",
            "TABLOCK",
            "TABLOCKX",
            "UPDLOCK",
            "XLOCK");

    private TableHints() {}

    /** {@code WITH (NOLOCK)}. */
    static Tokens withoutHintLists(Tokens tokens, StandIns standIns) {
        return without(tokens, i -> tokens.is(i, "WITH", "(") && hintsIn(tokens, i + 1) ? tokens.close(i + 1) + 1 : i);
    }

    /** {@code (NOLOCK)} without WITH, which old texts have. */
    static Tokens withoutOldHints(Tokens tokens, StandIns standIns) {
        return without(
                tokens,
                i -> tokens.is(i, "(")
                                && tokens.at(i - 1).isName()
                                && !tokens.is(i + 1, "SNAPSHOT")
                                && hintsIn(tokens, i)
                        ? tokens.close(i) + 1
                        : i);
    }

    /** Whether all that stands in these parentheses are hints, with what they take: {@code INDEX(ix)}, {@code INDEX = ix}. */
    private static boolean hintsIn(Tokens tokens, int open) {
        int close = tokens.close(open);
        int at = open + 1;
        if (at == close) {
            return false;
        }
        while (at < close) {
            if (!HINTS.contains(tokens.at(at).keyword())) {
                return false;
            }
            at++;
            if (tokens.is(at, "(")) {
                at = tokens.close(at) + 1;
            } else if (tokens.is(at, "=")) {
                at = tokens.is(at + 1, "(") ? tokens.close(at + 1) + 1 : at + 2;
            }
            if (tokens.is(at, ",")) {
                at++;
            }
        }
        return true;
    }

    /** {@code OPTION (…)} behind the query. */
    static Tokens withoutOptions(Tokens tokens, StandIns standIns) {
        return without(
                tokens, i -> tokens.is(i, "OPTION", "(") && !tokens.is(i - 1, ".") ? tokens.close(i + 1) + 1 : i);
    }

    /** {@code INNER HASH JOIN}. */
    static Tokens withoutJoinHints(Tokens tokens, StandIns standIns) {
        return without(
                tokens,
                i -> Tokens.isOneOf(tokens.at(i), "LOOP", "HASH", "MERGE", "REMOTE")
                                && tokens.is(i + 1, "JOIN")
                                && Tokens.isOneOf(tokens.at(i - 1), "INNER", "LEFT", "RIGHT", "FULL", "OUTER")
                        ? i + 1
                        : i);
    }

    /** Rows of another time come from the same columns. */
    static Tokens withoutSystemTime(Tokens tokens, StandIns standIns) {
        return without(tokens, i -> tokens.is(i, "FOR", "SYSTEM_TIME") ? endOfSystemTime(tokens, i + 2) : i);
    }

    private static int endOfSystemTime(Tokens tokens, int at) {
        if (tokens.is(at, "ALL")) {
            return at + 1;
        }
        if (tokens.is(at, "AS", "OF")) {
            return at + 3;
        }
        if (tokens.is(at, "FROM") || tokens.is(at, "BETWEEN")) {
            return at + 4;
        }
        if (tokens.is(at, "CONTAINED", "IN", "(")) {
            return tokens.close(at + 2) + 1;
        }
        throw new Unreadable("its FOR SYSTEM_TIME is not read");
    }

    /** {@code TABLESAMPLE [SYSTEM] (…) [REPEATABLE (…)]}. */
    static Tokens withoutSamples(Tokens tokens, StandIns standIns) {
        return without(tokens, i -> tokens.is(i, "TABLESAMPLE") ? endOfSample(tokens, i + 1) : i);
    }

    private static int endOfSample(Tokens tokens, int at) {
        int open = tokens.is(at, "(") ? at : at + 1;
        int end = tokens.close(open) + 1;
        return tokens.is(end, "REPEATABLE", "(") ? tokens.close(end + 1) + 1 : end;
    }

    /** Where something to leave out begins and ends. */
    @FunctionalInterface
    private interface Cut {
        /** The end of what begins here; the same position where nothing does. */
        int end(int start);
    }

    private static Tokens without(Tokens tokens, Cut cut) {
        java.util.List<Token> kept = new java.util.ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int end = cut.end(at);
            if (end == at) {
                kept.add(tokens.at(at));
                end++;
            }
            at = end;
        }
        return new Tokens(kept);
    }
}
