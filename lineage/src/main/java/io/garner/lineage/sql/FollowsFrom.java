package io.garner.lineage.sql;

import java.util.Set;

/** The words that may follow a table or an expression and are no alias of it. */
final class FollowsFrom {

    private static final Set<String> WORDS = Set.of(
            "FROM",
            "INTO",
            "WHERE",
            "GROUP",
            "HAVING",
            "ORDER",
            "UNION",
            "EXCEPT",
            "INTERSECT",
            "FOR",
            "OPTION",
            "ON",
            "JOIN",
            "INNER",
            "LEFT",
            "RIGHT",
            "FULL",
            "CROSS",
            "OUTER",
            "WINDOW",
            "WITH",
            "PIVOT",
            "UNPIVOT",
            "WHEN",
            "OFFSET");

    private static final Set<String> BEHIND_LIST =
            Set.of("FROM", "INTO", "WHERE", "HAVING", "UNION", "EXCEPT", "INTERSECT", "FOR", "OPTION", "WINDOW");

    private FollowsFrom() {}

    static boolean is(Token token) {
        return WORDS.contains(token.keyword());
    }

    /** Whether the list of SELECT ends here; GROUP and ORDER alone also stand in expressions, as LEFT does. */
    static boolean endsList(Tokens tokens, int index) {
        return BEHIND_LIST.contains(tokens.at(index).keyword())
                || tokens.is(index, "GROUP", "BY")
                || tokens.is(index, "ORDER", "BY");
    }
}
